import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { copyFile, mkdir, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { liftDataUrls } from '../../../src/ingest/formats/parts/lift-data-urls.ts'
import { createPictureCache, type PictureCache } from '../../../src/publish/pictures/picture-cache.ts'
import { openPictureStore, type PictureStore } from '../../../src/publish/pictures/picture-store.ts'
import { listFilesBelow } from '../../../src/publish/output/file-list.ts'
import { damageFile } from './damage-file.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'
import { createPhoto } from './example-pictures.ts'

const file = (path: string) => ({ kind: 'file', path }) as const

let seeds: string
let cacheFolder: string
/** The ids of the pictures that were read from the cache or written to it. */
let log: string[]

beforeEach(async () => {
  seeds = await createTemporaryFolder()
  cacheFolder = await createTemporaryFolder()
  log = []
  await writePhoto('pier.png', 300)
})

async function writePhoto(name: string, width: number): Promise<void> {
  await writeFile(join(seeds, name), await createPhoto(width, 200).png().toBuffer())
  const past = new Date(Date.now() - 60_000)
  await utimes(join(seeds, name), past, past)
}

function findCached(isWanted: (file: string) => boolean): string {
  return join(cacheFolder, listFilesBelow(cacheFolder).find(isWanted) ?? '')
}

function openCache(): PictureCache {
  const cache = createPictureCache(cacheFolder)
  return {
    ...cache,
    read: (id) => {
      log.push('read')
      return cache.read(id)
    },
    write: (id, picture) => {
      log.push('write')
      cache.write(id, picture)
    },
  }
}

/** Opens the store as a build does. `end` keeps the index for the next build. */
function openStore(): PictureStore & { readonly end: () => readonly string[] } {
  const cache = openCache()
  const store = openPictureStore(seeds, cache, cache.readIndex(seeds))
  return { ...store, end: () => (cache.writeIndex(seeds, store.index(), []), log.splice(0)) }
}

describe('the store of pictures', () => {
  test('converts a picture once, and does not read its source again', async () => {
    const first = openStore()
    const stored = await first.store(file('pier.png'))
    expect(stored).toMatchObject({ kind: 'stored', result: { kind: 'picture', width: 300 } })
    expect(first.end()).toEqual(['read', 'write'])

    const second = openStore()
    expect(await second.store(file('pier.png'))).toEqual(stored)
    expect(second.end()).toEqual([])
  })

  test('converts a changed picture', async () => {
    const first = openStore()
    await first.store(file('pier.png'))
    first.end()
    await writePhoto('pier.png', 310)
    const second = openStore()
    expect(await second.store(file('pier.png'))).toMatchObject({ result: { width: 310 } })
    expect(second.end()).toEqual(['read', 'write'])
  })

  test('converts the same picture in two files once', async () => {
    await writePhoto('pier.png', 300)
    await mkdir(join(seeds, 'copy'))
    await copyFile(join(seeds, 'pier.png'), join(seeds, 'copy/b.png'))
    const store = openStore()
    const [a, b] = [await store.store(file('pier.png')), await store.store(file('copy/b.png'))]
    expect(a).toEqual(b)
    expect(store.end()).toEqual(['read', 'write'])
  })

  test('makes a picture again that the cache has lost or damaged', async () => {
    const first = openStore()
    const stored = await first.store(file('pier.png'))
    first.end()
    const id = stored.kind === 'stored' ? stored.id : ''
    const entry = findCached((name) => name.endsWith(id))
    const intact = await openStore().read(id, file('pier.png'))
    await damageFile(entry)
    expect(await openStore().read(id, file('pier.png'))).toEqual(intact)
    await rm(entry)
    expect(await openStore().read(id, file('pier.png'))).toEqual(intact)
    await writePhoto('pier.png', 310)
    await rm(entry)
    expect(await openStore().read(id, file('pier.png'))).toBeNull()
  })

  test('reads every source again if its index is damaged, and converts none', async () => {
    const first = openStore()
    await first.store(file('pier.png'))
    first.end()
    const index = findCached((name) => name.startsWith('index-'))
    await damageFile(index)
    const second = openStore()
    expect(await second.store(file('pier.png'))).toMatchObject({ result: { kind: 'picture' } })
    expect(second.end()).toEqual(['read'])
  })

  test('refuses a link, even if it has replaced a listed file', async () => {
    await rm(join(seeds, 'pier.png'))
    await symlink('/etc/hostname', join(seeds, 'pier.png'))
    expect(await openStore().store(file('pier.png'))).toMatchObject({ result: { kind: 'unreadable' } })
  })

  test('says why a file cannot be read, and tries again in the next build', async () => {
    const store = openStore()
    expect(await store.store(file('lost.png'))).toMatchObject({ result: { kind: 'unreadable', isFinal: false } })
    expect([...store.index().results]).toEqual([])
  })
})

const failToLoad = async () => ({ kind: 'failed', reason: 'no binary for this system' }) as const

test('a machine that cannot load sharp converts nothing, says why, and serves what the cache has', async () => {
  const first = openStore()
  const stored = await first.store(file('pier.png'))
  await writePhoto('tower.png', 310)
  const cache = openCache()
  const store = openPictureStore(seeds, cache, { stamps: new Map(), results: new Map() }, failToLoad)
  expect(await store.store(file('pier.png'))).toEqual(stored)
  expect(store.failure()).toBeNull()
  expect(await store.store(file('tower.png'))).toEqual({ kind: 'not-converted' })
  expect(store.failure()).toBe('no binary for this system')
})

describe('a picture inside a seed', () => {
  test('is read by its place in the file, and converted once for all seeds that contain it', async () => {
    const bytes = await createPhoto(300, 200).png().toBuffer()
    const page = `<img src="data:image/png;base64,${bytes.toString('base64')}">`
    await writeFile(join(seeds, 'a.html'), page)
    const { keys } = liftDataUrls(Buffer.from(page))
    const [key = ''] = keys
    const hash = createHash('sha256').update(bytes).digest('hex')
    const store = openStore()
    const stored = await store.store({ kind: 'part', seed: 'a.html', key, hash })
    expect(stored).toMatchObject({ kind: 'stored', result: { kind: 'picture', width: 300 } })
    expect(await store.store({ kind: 'part', seed: 'b.html', key: 'other', hash })).toEqual(stored)
    expect(store.end().filter((entry) => entry === 'write')).toHaveLength(1)
  })

  test('is unreadable if the seed has changed since it was parsed', async () => {
    await writeFile(join(seeds, 'a.html'), 'other')
    const location = { kind: 'part', seed: 'a.html', key: 'raw-0-5', hash: 'abc' } as const
    expect(await openStore().store(location)).toMatchObject({ result: { kind: 'unreadable', isFinal: false } })
  })
})
