import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { sumOfflineSizes } from '../../../src/archive/files/offline-sizes.ts'
import { listAppFiles } from '../../../src/publish/offline/compile-service-worker.ts'
import { measureFiles } from '../../../src/publish/offline/measure-offline.ts'
import { BUILD_INFO_PLACEHOLDER, writeServiceWorker } from '../../../src/publish/offline/write-service-worker.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'

const SOURCE = `start(${BUILD_INFO_PLACEHOLDER})`

const BUNDLE: Readonly<Record<string, string>> = {
  'index.html': '<h1>List</h1>',
  '404.html': '<h1>Not here</h1>',
  'favicon.svg': '<svg/>',
  'manifest.webmanifest': '{}',
  'articles/a.html': '<h1>A</h1>',
  'feed.xml': '<feed/>',
  'assets/list-abcdefgh.js': 'list()',
  'assets/no-abcdefgh.js': 'norwegian()',
  'assets/not-found-abcdefgh.js': 'notFound()',
  'assets/index-abcdefgh.css': 'h1 {}',
  'assets/serif-latin-wght-normal-abcdefgh.woff2': 'latin',
  'assets/serif-cyrillic-wght-normal-abcdefgh.woff2': 'cyrillic',
  'data/archive.json': '{"chunks":[]}',
  'data/report.json': '{"files":[]}',
  'data/chunks/1987.abcdefgh/rows.json': '[1]',
  'data/chunks/1987.abcdefgh/0.json': '{"a":1}',
}

let folder: string
beforeEach(async () => {
  folder = await createTemporaryFolder()
  for (const path of Object.keys(BUNDLE)) await put(path, BUNDLE[path] ?? '')
})

async function put(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), content)
}

const read = (path: string) => readFile(join(folder, path), 'utf8')

interface Facts {
  readonly rare: readonly string[]
  readonly buildId: string
  readonly precache: readonly { readonly url: string; readonly revision: string | null }[]
}

async function write(source = SOURCE) {
  return writeServiceWorker(folder, { source, ...(await listAppFiles(folder)) }, measureFiles(folder, 'data'))
}

/** Returns the build info in the worker of the current bundle. */
async function facts(): Promise<Facts> {
  for (const name of ['sw.js', 'offline.json']) await rm(join(folder, name), { force: true })
  await write()
  const written = await read('sw.js')
  return JSON.parse(written.slice('start('.length, -1)) as Facts
}

describe('the service worker', () => {
  test('precaches the files that every kind of page needs, but no page and no data of an article', async () => {
    const { precache } = await facts()
    expect(precache.map(({ url }) => url)).toEqual([
      '404.html',
      'assets/index-abcdefgh.css',
      'assets/list-abcdefgh.js',
      'assets/not-found-abcdefgh.js',
      'assets/serif-latin-wght-normal-abcdefgh.woff2',
      'favicon.svg',
      'index.html',
      'manifest.webmanifest',
    ])
  })

  test('lists the assets that it caches on first use', async () => {
    const { rare } = await facts()
    expect(rare).toEqual(['assets/no-abcdefgh.js', 'assets/serif-cyrillic-wght-normal-abcdefgh.woff2'])
  })

  test('identifies the version of a file by the hash in its name, or by a hash of its content', async () => {
    const revisions = new Map((await facts()).precache.map(({ url, revision }) => [url, revision]))
    expect(revisions.get('assets/list-abcdefgh.js')).toBe(null)
    expect(revisions.get('favicon.svg')).toMatch(/^[0-9a-f]{32}$/)
    expect(revisions.get('index.html')).toMatch(/^[a-z2-7]{8}$/)
  })

  test('has the same bytes if the bundle is the same', async () => {
    await facts()
    const once = await read('sw.js')
    await facts()
    expect(await read('sw.js')).toBe(once)
  })

  test.each(['index.html', 'manifest.webmanifest', 'data/archive.json', 'data/chunks/1987.abcdefgh/0.json'])(
    'differs if %s differs',
    async (path) => {
      const { buildId } = await facts()
      await put(path, 'something else altogether')
      expect((await facts()).buildId).not.toBe(buildId)
    },
  )

  test('is an error if the placeholder of the build info is missing or repeated', async () => {
    await expect(write('start()')).rejects.toThrow('expected self.BUILD_INFO once')
    await expect(write(SOURCE + SOURCE)).rejects.toThrow('expected self.BUILD_INFO once')
  })
})

test('the size of a download includes the data without the report, and the assets that are not precached', async () => {
  const written = await write()
  const sizes = JSON.parse(await read('offline.json')) as Parameters<typeof sumOfflineSizes>[0]
  expect(sizes).toEqual({
    folders: { data: { files: 1, bytes: 13 }, 'data/chunks/1987.abcdefgh': { files: 2, bytes: 10 } },
    assets: { 'assets/no-abcdefgh.js': 11, 'assets/serif-cyrillic-wght-normal-abcdefgh.woff2': 8 },
  })
  expect(sumOfflineSizes(sizes)).toEqual({ files: 5, bytes: 42 })
  expect(written).toEqual({ count: 2, bytes: (await read('sw.js')).length + (await read('offline.json')).length })
})

test('an archive with pictures has a list of the smallest file of each picture and its thumbnail, and their size', async () => {
  const picture = 'data/pictures/ab/abcdefghij234567'
  const other = 'data/pictures/bb/bbcdefghij234567'
  for (const [path, bytes] of [
    [`${picture}-1280.webp`, 50],
    [`${picture}-640.webp`, 20],
    [`${picture}-thumb.webp`, 3],
    [`${picture}-play.webp`, 70],
    [`${other}-300.webp`, 10],
    ['data/pictures/foreign.webp', 5],
  ] as const) {
    await put(path, 'p'.repeat(bytes))
  }
  const { count } = await write()
  expect(JSON.parse(await read('offline-pictures.json'))).toEqual({
    [`${picture}-640.webp`]: 20,
    [`${picture}-thumb.webp`]: 3,
    [`${other}-300.webp`]: 10,
  })
  expect(JSON.parse(await read('offline.json'))).toMatchObject({ pictures: { files: 3, bytes: 33 } })
  expect(count).toBe(3)
})
