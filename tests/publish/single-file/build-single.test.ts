import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, expect, test } from 'vitest'
import { buildSingle, type SingleFileInput } from '../../../src/publish/single-file/build-single.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url))
/** A string that only the Russian stemmer contains. */
const RUSSIAN = 'ейш'

function siteOf(file: string, language = 'en'): SingleFileInput['site'] {
  const files = new Map([['data/chunks/2020s.abcdefgh/0.json', () => file]])
  return {
    settings: { title: 'The Courier', description: '' },
    articles: [{ language, pictures: [] }],
    data: { files },
    pictures: { read: async () => null },
  }
}

let folder = ''
beforeEach(async () => {
  folder = await createTemporaryFolder()
})

test('equal archives are built to equal single files, and no temporary file remains', async () => {
  const files = ['a.html', 'b.html'].map((name) => join(folder, 'out', name))
  const [first] = await Promise.all(
    files.map((outFile) => buildSingle({ site: siteOf('{}'), projectRoot: PROJECT, outFile })),
  )
  const [a, b] = await Promise.all(files.map((file) => readFile(file)))
  expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true)
  expect(first).toEqual({ bytes: a?.length, notes: [] })
  expect((await readdir(join(folder, 'out'))).toSorted()).toEqual(['a.html', 'b.html'])
})

test('the single file contains only the stemmers of the languages of the archive, and the licences of its packages', async () => {
  const texts = await Promise.all(
    ['en', 'ru'].map(async (language) => {
      const outFile = join(folder, `${language}.html`)
      await buildSingle({ site: siteOf('{}', language), projectRoot: PROJECT, outFile })
      return await readFile(outFile, 'utf8')
    }),
  )
  expect(texts.map((text) => text.includes(RUSSIAN))).toEqual([false, true])
  const packages = ['react-dom', '@fontsource-variable/source-serif-4', 'tailwindcss', '@orama/stemmers']
  const listed = texts.map((text) => packages.filter((name) => new RegExp(`^${name} \\d`, 'm').test(text)))
  expect(listed).toEqual([packages.slice(0, 3), packages])
})

test('a failed build leaves the existing single file unchanged', async () => {
  const outFile = join(folder, 'archive.html')
  await writeFile(outFile, 'former')
  await expect(buildSingle({ site: siteOf('two\nlines'), projectRoot: PROJECT, outFile })).rejects.toThrow(
    'expected JSON in one line',
  )
  expect(await readFile(outFile, 'utf8')).toBe('former')
  expect(await readdir(folder)).toEqual(['archive.html'])
})
