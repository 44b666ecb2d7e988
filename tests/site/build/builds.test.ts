import { appendFile, cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { createTemporaryFolder } from '../../temporary-folder.ts'
import { connectBrowser, openPage } from '../harness/browser.ts'
import { PROJECT, PORT_TOWN, buildSite, runBuild, killBuild } from '../harness/run-build.ts'
import { expectEqualFolders, listFiles } from '../harness/compare-folders.ts'
import { serveFolder } from '../harness/serve-folder.ts'

/** Builds into the folder `name`, with a separate cache. */
function build(folder: string, name: string, options: readonly string[] = [], seeds = join(folder, 'seeds')) {
  return runBuild(seeds, ['--outDir', join(folder, name), ...options], {
    BACKFILE_CACHE: join(folder, `cache-of-${name}`),
  })
}

test('builds of the same seeds are equal byte for byte, with one thread or several, and with or without a cache', async () => {
  const folder = await createTemporaryFolder()
  const seeds = join(folder, 'seeds')
  await cp(PORT_TOWN, seeds, { recursive: true })
  expect((await build(folder, 'one', ['--threads', '1'])).exitCode).toBe(0)
  expect((await build(folder, 'two', ['--threads', '3'])).exitCode).toBe(0)
  await expectEqualFolders(join(folder, 'one'), join(folder, 'two'))

  const untouched = join(folder, 'two/articles/herring-landings-fall.html')
  const before = await stat(untouched)
  expect((await build(folder, 'two')).exitCode).toBe(0)
  await expectEqualFolders(join(folder, 'one'), join(folder, 'two'))
  expect((await stat(untouched)).ino).toBe(before.ino)

  await appendFile(join(seeds, '2021/recount.md'), '\n\nThe ballots of the lighthouse were counted again.\n')
  await writeFile(join(seeds, 'added.txt'), '# Fog Signal Sounds\n\nMarch 3, 2021\n\nIt was heard in the harbour.\n')
  await rm(join(seeds, 'tide-table.txt'))
  expect((await build(folder, 'two')).exitCode).toBe(0)
  expect((await build(folder, 'three')).exitCode).toBe(0)
  await expectEqualFolders(join(folder, 'three'), join(folder, 'two'))
})

describe('with an existing bundle,', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await createTemporaryFolder()
    await cp(PORT_TOWN, join(folder, 'seeds'), { recursive: true })
    await build(folder, 'one')
  })

  test('a build writes a page again that a user edited', async () => {
    const page = join(folder, 'one/articles/herring-landings-fall.html')
    const html = await readFile(page, 'utf8')
    await writeFile(page, 'nothing')
    await build(folder, 'one')
    expect(await readFile(page, 'utf8')).toBe(html)
  })

  test.each(['SIGKILL', 'SIGINT'] as const)(
    'a build that is ended by %s leaves the bundle complete',
    async (signal) => {
      const before = join(folder, `before-${signal}`)
      await cp(join(folder, 'one'), before, { recursive: true })
      const seed = `# Fog Signal Sounds at ${signal}\n\nMarch 3, 2021\n\nIt was heard.\n`
      await writeFile(join(folder, `seeds/added-${signal}.txt`), seed)
      const args = ['--outDir', join(folder, 'one')]
      await killBuild(join(folder, 'seeds'), args, (output) => output.includes('pages …'), signal)
      await expectEqualFolders(before, join(folder, 'one'))
      expect((await build(folder, 'one')).exitCode).toBe(0)
      expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([])
    },
  )
})

test('a build keeps the user’s files in the output folder, and names them', async () => {
  const folder = await createTemporaryFolder()
  await cp(PORT_TOWN, join(folder, 'seeds'), { recursive: true })
  await build(folder, 'dist')
  const files = ['_redirects', 'photos/pier.jpg', 'google123.html', '.gitignore', 'articles/notes.txt']
  for (const path of files) {
    await mkdir(join(folder, 'dist', path, '..'), { recursive: true })
    await writeFile(join(folder, 'dist', path), 'mine')
  }
  await writeFile(join(folder, 'seeds/archive.yaml'), 'title: The Other Courier\n')
  const { exitCode, output } = await build(folder, 'dist')
  expect(exitCode).toBe(0)
  expect(output).toContain(
    'Kept in the output folder, because no build wrote it: .gitignore, _redirects, articles/notes.txt, google123.html, photos/.',
  )
  for (const path of files) expect(await readFile(join(folder, 'dist', path), 'utf8')).toBe('mine')
})

test('a build whose seeds are in the output folder fails, and so does one that writes among the seeds', async () => {
  const folder = await createTemporaryFolder()
  await build(folder, 'site', [], PORT_TOWN)
  await cp(PORT_TOWN, join(folder, 'site/originals'), { recursive: true })
  const inside = await build(folder, 'site', [], join(folder, 'site/originals'))
  expect(inside.exitCode).toBe(1)
  expect(inside.output).toContain('expected seeds outside the output folder')
  await expectEqualFolders(PORT_TOWN, join(folder, 'site/originals'))
  const around = await build(folder, 'site/originals/dist', [], join(folder, 'site/originals'))
  expect(around.exitCode).toBe(1)
  expect(around.output).toContain('expected an output outside the folder of seeds')
  await expectEqualFolders(PORT_TOWN, join(folder, 'site/originals'))
})

test('a build into a folder with other files fails, and the files stay unchanged', async () => {
  const folder = await createTemporaryFolder()
  await mkdir(join(folder, 'home'))
  await writeFile(join(folder, 'home/thesis.odt'), 'years of work')
  const { exitCode, output } = await build(folder, 'home', [], PORT_TOWN)
  expect(exitCode).toBe(1)
  expect(output).toContain('expected an empty folder or a published archive with its files.json, found other files in')
  expect(await readdir(join(folder, 'home'))).toEqual(['thesis.odt'])
})

test('with the setting “pages: months”, 404.html shows the articles, and data files contain several articles', async () => {
  const folder = await createTemporaryFolder()
  await cp(PORT_TOWN, join(folder, 'seeds'), { recursive: true })
  await appendFile(join(folder, 'seeds/archive.yaml'), '\npages: months\n')
  expect((await build(folder, 'thin')).exitCode).toBe(0)
  const files = await listFiles(join(folder, 'thin'))
  expect(files.filter((path) => path.includes('/articles/'))).toEqual([])
  expect(files.filter((path) => /chunks\/[^/]+\/\d+\.json$/.test(path)).length).toBeLessThan(25)
  const server = await serveFolder(join(folder, 'thin'))
  onTestFinished(server.close)
  const browser = await connectBrowser()
  onTestFinished(() => browser.close())
  const { page } = await openPage(browser, server.url)
  await page.goto(`${server.url}articles/herring-landings-fall.html`)
  await page.getByRole('heading', { level: 1, name: 'Herring Landings Fall' }).waitFor()
  await page.goto(`${server.url}?q=breakwater`)
  await page.getByRole('listitem').getByRole('heading', { level: 3 }).first().getByRole('link').click()
  await page
    .getByRole('link', { name: 'Next result' })
    .or(page.getByRole('link', { name: 'Previous result' }))
    .first()
    .waitFor()
})

test('a build with errors in seeds lists all errors and fails', async () => {
  const folder = await createTemporaryFolder()
  const seeds = join(folder, 'seeds')
  await mkdir(seeds)
  await writeFile(join(seeds, 'empty.txt'), '\n')
  await writeFile(join(seeds, 'february.md'), '# Ferry Returns\n\n30 February 2021\n\nThe ferry came back.\n')
  await writeFile(join(seeds, 'good.md'), '# Ferry Returns\n\n3 February 2021\n\nThe ferry came back.\n')
  const { exitCode, output } = await buildSite(seeds, join(folder, 'dist'))
  expect(exitCode).toBe(1)
  expect(output).toMatch(/empty\.txt:1:1 +error +empty-article/)
  expect(output).toMatch(/february\.md:3:1 +error +impossible-date/)
  expect(output).toContain('onError: skip')
})

test('names, values and options are printed without control characters', async () => {
  const folder = await createTemporaryFolder()
  const seeds = join(folder, 'a\u001b[2J\nseeds')
  const missing = await build(folder, 'out', [], seeds)
  await mkdir(seeds)
  await writeFile(join(seeds, '\u001b]0;title\u0007\n\u202e.txt'), '# A\n\n30 February 2021\n\nText.\n')
  await writeFile(join(seeds, 'archive.yaml'), 'title: "\\e[8m"\n"\\e[8m": 1\n')
  const broken = await build(folder, 'out', [], seeds)
  const wrong = await build(folder, 'out', ['--\u001b[8m'], seeds)
  for (const { exitCode, output } of [missing, broken, wrong]) {
    expect(exitCode).toBe(1)
    expect(output).toContain(String.raw`\u{1b}`)
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(output).not.toMatch(/[\0-\t\v-\u001f\u007f-\u009f\u202e]/)
  }
  expect(missing.output).toContain(String.raw`/a\u{1b}[2J\u{a}seeds, found nothing. Make the folder`)
})

test('with the setting “onError: skip”, the seeds without errors are published, and the report names the skipped seeds', async () => {
  const folder = await createTemporaryFolder()
  const seeds = join(folder, 'seeds')
  await mkdir(seeds)
  await writeFile(join(seeds, 'archive.yaml'), 'onError: skip\n')
  await writeFile(join(seeds, 'empty.txt'), '\n')
  await writeFile(join(seeds, 'good.md'), '---\nslug: good\n---\n# Ferry Returns\n\nThe ferry came back.\n')
  const { exitCode, output } = await buildSite(seeds, join(folder, 'dist'))
  expect(exitCode).toBe(0)
  expect(output).toContain('empty-article')
  const report: unknown = JSON.parse(await readFile(join(folder, 'dist/data/report.json'), 'utf8'))
  expect(report).toMatchObject({
    files: [
      { kind: 'settings', path: 'archive.yaml' },
      { kind: 'left-out', path: 'empty.txt', reason: 'empty-article' },
      { kind: 'published', path: 'good.md', slug: 'good' },
    ],
  })
})

test('an empty folder of seeds is built to an archive without articles', async () => {
  const folder = await createTemporaryFolder()
  await mkdir(join(folder, 'seeds'))
  const { exitCode } = await buildSite(join(folder, 'seeds'), join(folder, 'dist'))
  expect(exitCode).toBe(0)
  expect(await readFile(join(folder, 'dist/index.html'), 'utf8')).toContain('No articles yet')
})

test('hostile seeds change no file outside the output folder', async () => {
  const folder = await createTemporaryFolder()
  await cp(join(PROJECT, 'tests/fixtures/hostile'), join(folder, 'seeds'), { recursive: true })
  await writeFile(join(folder, 'seeds/archive.yaml'), 'onError: skip\n')
  const before = await listFiles(join(folder, 'seeds'))
  const { exitCode } = await buildSite(join(folder, 'seeds'), join(folder, 'dist'))
  expect(exitCode).toBe(0)
  expect((await readdir(folder)).toSorted()).toEqual(['dist', 'seeds'])
  expect(await listFiles(join(folder, 'seeds'))).toEqual(before)
})
