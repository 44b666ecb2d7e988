import { existsSync, rmSync } from 'node:fs'
import { mkdir, mkdtemp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFileList, writeFileList } from '../../../src/publish/output/file-list.ts'
import { openStaging } from '../../../src/publish/output/staging.ts'
import { writeInPlace } from '../../../src/publish/output/write-in-place.ts'
import { mountMemory } from '../../mount-memory.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'
import { contentsFor, contentsOf, publishSmall, startBuild, type Texts, writeText } from './publish-small.ts'

const PATHS = [
  'index.html',
  'sw.js',
  'data/archive.json',
  'data/a.json',
  'data/c/b.json',
  'articles/a.html',
  'e',
  'e/a.html',
]
const anyTexts = fc
  .dictionary(fc.constantFrom(...PATHS), fc.constantFrom('1', '2', '3'))
  .filter((entries) => !('e' in entries && 'e/a.html' in entries))
  .map((entries): Texts => new Map(Object.entries(entries)))
const anyUserFiles = fc
  .dictionary(fc.constantFrom('photos/pier.jpg', '.gitignore', 'data/mine.json'), fc.constant('mine'))
  .map((entries): Texts => new Map(Object.entries(entries)))

test('any bundle replaces any other file by file, also after a build that was interrupted at any file', async () => {
  const parent = await createTemporaryFolder()
  await fc.assert(
    fc.asyncProperty(anyTexts, anyTexts, anyTexts, anyUserFiles, fc.nat(), async (one, two, three, ofUser, chosen) => {
      const folder = await mkdtemp(join(parent, 'run-'))
      const folders = { dist: join(folder, 'dist'), cache: join(folder, 'cache') }
      await publishSmall(folders, one)
      for (const [path, text] of ofUser) await writeText(join(folders.dist, path), text)

      const interrupted = startBuild(folders, two)
      const files = writeFileList(interrupted.staging.folder, interrupted.output.write)
      const listed = readFileList(folders.dist)
      expect(listed).toEqual(new Set([...one.keys(), 'files.json']))
      const missing = [...files][chosen % files.size] ?? ''
      rmSync(join(interrupted.staging.folder, missing))
      const replacement = {
        folder: interrupted.staging.folder,
        target: folders.dist,
        listed: listed ?? new Set(),
        files,
      }
      expect(() => writeInPlace(replacement)).toThrow('ENOENT')
      interrupted.staging.discard()

      const { staging, output } = startBuild(folders, three)
      writeInPlace({
        folder: staging.folder,
        target: folders.dist,
        listed: readFileList(folders.dist) ?? new Set(),
        files: writeFileList(staging.folder, output.write),
      })
      expect(await contentsOf(folders.dist)).toEqual(contentsFor(three, ofUser))
    }),
    { numRuns: 60 },
  )
})

test('an interrupted build leaves every file that the manifest and the pages of the previous bundle need', async () => {
  const folder = await createTemporaryFolder()
  const folders = { dist: join(folder, 'dist'), cache: join(folder, 'cache') }
  await publishSmall(
    folders,
    new Map([
      ['data/archive.json', '1'],
      ['data/one.json', '1'],
      ['index.html', '1'],
    ]),
  )
  const two = new Map([
    ['data/archive.json', '2'],
    ['data/two.json', '2'],
    ['index.html', '2'],
    ['sw.js', '2'],
  ])
  const { staging, output } = startBuild(folders, two)
  const files = writeFileList(staging.folder, output.write)
  rmSync(join(staging.folder, 'data/archive.json'))
  const listed = readFileList(folders.dist) ?? new Set<string>()
  expect(() => writeInPlace({ folder: staging.folder, target: folders.dist, listed, files })).toThrow('ENOENT')
  const text = (path: string) => readFile(join(folders.dist, path), 'utf8')
  expect(await text('data/archive.json')).toBe('1')
  expect(await text('data/one.json')).toBe('1')
  expect(await text('data/two.json')).toBe('2')
  expect(await text('index.html')).toBe('2')
  expect(existsSync(join(folders.dist, 'sw.js'))).toBe(false)
})

const texts = (text: string): Texts =>
  new Map([
    ['data/archive.json', text],
    [`data/${text}.json`, text],
    ['index.html', 'same'],
  ])

test('a mount point is published to file by file, and the user’s files are kept', async ({ skip }) => {
  const folder = await createTemporaryFolder()
  const folders = { dist: join(folder, 'dist'), cache: join(folder, 'cache') }
  await mkdir(folders.dist)
  if (!mountMemory(folders.dist)) return skip('only a user who may mount a file system can try this')
  await publishSmall(folders, texts('1'))
  await writeText(join(folders.dist, 'photos/pier.jpg'), 'mine')
  expect(openStaging(folders.dist).folder.startsWith(`${folders.dist}/`)).toBe(true)
  expect(await publishSmall(folders, texts('2'))).toEqual(['data/archive.json', 'data/2.json'])
  expect(await contentsOf(folders.dist)).toEqual(contentsFor(texts('2'), new Map([['photos/pier.jpg', 'mine']])))
})
