import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ArticlePage } from '../../../src/archive/links.ts'
import { NO_PROGRESS } from '../../../src/publish/build-progress.ts'
import { buildSite } from '../../../src/publish/build.ts'
import { createMemorySource } from '../../../src/publish/data/memory-source.ts'
import type { Site } from '../../../src/publish/site.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'
import { inlineWorkers } from '../inline-workers.ts'
import { createMemoryCache } from '../memory-cache.ts'
import { createPhoto, EXIF } from './example-pictures.ts'

let folder: string
beforeEach(async () => {
  folder = await createTemporaryFolder()
})

async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
}

const article = (headline: string, ...blocks: readonly string[]) =>
  [`# ${headline}`, 'By Ada Quill', 'February 3, 2020', ...blocks, 'The pier was closed.'].join('\n\n')

const build = () => buildSite(folder, inlineWorkers(createMemoryCache()), NO_PROGRESS)

/** Reads the published data of each article, in the order of the archive. */
async function pagesOf({ data }: Site): Promise<readonly ArticlePage[]> {
  const source = createMemorySource(data.files)
  const files = await Promise.all(data.articleFiles.map((path) => source.readJson(path)))
  // Data files are lists of a label and their content.
  return files.flatMap((file) => (file as readonly [string, readonly ArticlePage[]])[1])
}

const codesOf = ({ report }: Site) => report.findings.map(({ code }) => code)
const photo = (width: number) => createPhoto(width, 400).jpeg().toBuffer()

describe('the pictures of an archive', () => {
  test('are published once each, with a thumbnail for the first picture of an article', async () => {
    const pier = await photo(900)
    await write({
      'a.md': article('One', '![The pier](pier.jpg)', '![Again](copy/pier.jpg)', '![A boat](boat.jpg)'),
      'b.md': article('Two', '![The pier](pier.jpg)'),
      'pier.jpg': pier,
      'copy/pier.jpg': pier,
      'boat.jpg': await photo(500),
    })
    const site = await build()
    expect([...site.pictures.paths].map((path) => path.replace(/^.*-/, ''))).toEqual([
      '640.webp',
      '900.webp',
      '500.webp',
      'thumb.webp',
    ])
    for (const path of site.pictures.paths) expect((await site.pictures.read(path))?.length).toBeGreaterThan(100)
    expect(await site.pictures.read('data/pictures/aa/aaaaaaaaaaaaaaaa-640.webp')).toBeNull()
    expect(site.report.files.map(({ path, kind }) => [path, kind])).toEqual([
      ['a.md', 'published'],
      ['b.md', 'published'],
      ['boat.jpg', 'picture'],
      ['copy/pier.jpg', 'picture'],
      ['pier.jpg', 'picture'],
    ])
  })

  test('that are missing, ambiguous or unreadable are findings, and the report lists those to fetch', async () => {
    await write({
      'a.md': article(
        'One',
        '![A](lost.jpg)',
        '![B](https://img.example.org/b.jpg)',
        '![C](image.png)',
        '![D](d.heic)',
      ),
      'x/image.png': await photo(500),
      'y/image.png': await photo(510),
      'd.heic': 'no picture',
    })
    const site = await build()
    expect(codesOf(site)).toEqual(['picture-missing', 'picture-missing', 'picture-ambiguous', 'picture-unreadable'])
    expect(site.report.missingPictures).toEqual([
      { path: 'a.md', line: 7, address: 'lost.jpg' },
      { path: 'a.md', line: 9, address: 'https://img.example.org/b.jpg' },
      { path: 'a.md', line: 11, address: 'image.png' },
    ])
    const [page] = await pagesOf(site)
    expect(page?.article.pictures.map(({ image, url }) => [image, url])).toEqual([
      [null, null],
      [null, 'https://img.example.org/b.jpg'],
      [null, null],
      [null, null],
    ])
    expect(site.pictures.paths.size).toBe(0)
  })

  test('have the caption and the credit of their file if the text has none', async () => {
    const bytes = await createPhoto(500, 400).withExif(EXIF).jpeg().toBuffer()
    await write({
      'a.md': article('One', '![](pier.jpg)', '<figure><img src="pier.jpg"><figcaption>At noon</figcaption></figure>'),
      'pier.jpg': bytes,
    })
    const site = await build()
    const [page] = await pagesOf(site)
    expect(page?.article.pictures.map(({ caption, credit }) => [caption, credit])).toEqual([
      ['The pier at low water.', 'Ruth Pellow'],
      ['', null],
    ])
    expect(codesOf(site)).toEqual([])
  })

  test('without a description or a caption are findings', async () => {
    await write({ 'a.md': article('One', '![](pier.jpg)'), 'pier.jpg': await photo(500) })
    expect(codesOf(await build())).toEqual(['picture-without-words'])
  })

  test('that are icons, or the logo of a paper, are left out of the text, and the others keep their places', async () => {
    const logo = await photo(300)
    const texts = Array.from({ length: 12 }, (_, number) => [
      `${number}.md`,
      article(`Number ${number}`, '![Logo](logo.jpg)', `![Icon](icon.png)`, `![Own](own-${number}.jpg)`),
    ])
    const own = await Promise.all(
      Array.from({ length: 12 }, async (_, number) => [`own-${number}.jpg`, await photo(400 + number)] as const),
    )
    await write({
      ...Object.fromEntries(texts),
      ...Object.fromEntries(own),
      'logo.jpg': logo,
      'icon.png': await createPhoto(20, 20).png().toBuffer(),
    })
    const site = await build()
    for (const page of await pagesOf(site)) {
      expect(page.article.pictures.map(({ alt }) => alt)).toEqual(['Own'])
      const json = JSON.stringify(page.article.body)
      expect(json.match(/"dataPicture":"\d+"/g)).toEqual(['"dataPicture":"0"'])
      expect(json.match(/"figure"/g)).toHaveLength(1)
    }
    expect(site.report.files.find(({ path }) => path === 'logo.jpg')?.kind).toBe('left-out')
  })

  test.each([
    ['small', ['640.webp', 'thumb.webp'], [640]],
    ['none', [], undefined],
  ])('with the setting %s are published as it says', async (setting, files, widths) => {
    await write({
      'archive.yaml': `pictures: ${setting}\n`,
      'a.md': article('One', '![The pier](pier.jpg)', '![Lost](lost.jpg)'),
      'pier.jpg': await photo(1600),
    })
    const site = await build()
    expect([...site.pictures.paths].map((path) => path.replace(/^.*-/, ''))).toEqual(files)
    const [page] = await pagesOf(site)
    expect(page?.article.pictures[0]?.image?.widths).toEqual(widths)
    expect(codesOf(site)).toEqual(setting === 'none' ? [] : ['picture-missing'])
  })

  test('change the names of data files only of the chunks that show them', async () => {
    await write({
      'a.md': article('One', '![The pier](pier.jpg)'),
      'b.md': article('Herring').replace('2020', '1987').replace('pier was closed', 'fleet sailed'),
    })
    const before = await build()
    await write({ 'pier.jpg': await photo(500) })
    const after = await build()
    const [first, second] = before.data.manifest.chunks
    expect(after.data.manifest.chunks[0]).toBe(first)
    expect(after.data.manifest.chunks[1]).not.toBe(second)
  })
})
