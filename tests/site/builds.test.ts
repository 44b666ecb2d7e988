import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { PORT_TOWN } from './fixture-site.ts'
import { buildSite } from './run-command.ts'
import { temporaryFolder } from './temporary-folder.ts'

async function workFolder(): Promise<string> {
  const folder = await temporaryFolder()
  onTestFinished(folder.remove)
  return folder.path
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

test('two builds of the same seeds are equal to the byte', async () => {
  const folder = await workFolder()
  for (const name of ['one', 'two']) expect((await buildSite(PORT_TOWN, join(folder, name))).exitCode).toBe(0)
  const one = await filesBelow(join(folder, 'one'))
  const two = await filesBelow(join(folder, 'two'))
  expect(two.map((path) => path.replace('/two/', '/one/'))).toEqual(one)
  for (const [index, path] of one.entries()) {
    expect((await readFile(two[index] ?? '')).equals(await readFile(path)), path).toBe(true)
  }
})

test('seeds with errors stop the build, after all of them were listed', async () => {
  const folder = await workFolder()
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

test('with onError: skip the rest is published, and the report says what was left out', async () => {
  const folder = await workFolder()
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

test('an empty folder of seeds makes an archive without articles', async () => {
  const folder = await workFolder()
  await mkdir(join(folder, 'seeds'))
  const { exitCode } = await buildSite(join(folder, 'seeds'), join(folder, 'dist'))
  expect(exitCode).toBe(0)
  expect(await readFile(join(folder, 'dist/index.html'), 'utf8')).toContain('No articles yet')
})

test('hostile seeds write nothing outside the output folder', async () => {
  const folder = await workFolder()
  await cp(join(import.meta.dirname, '../fixtures/hostile'), join(folder, 'seeds'), { recursive: true })
  await writeFile(join(folder, 'seeds/archive.yaml'), 'onError: skip\n')
  const before = await filesBelow(join(folder, 'seeds'))
  const { exitCode } = await buildSite(join(folder, 'seeds'), join(folder, 'dist'))
  expect(exitCode).toBe(0)
  expect((await readdir(folder)).toSorted()).toEqual(['dist', 'seeds'])
  expect(await filesBelow(join(folder, 'seeds'))).toEqual(before)
})
