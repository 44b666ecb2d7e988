import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createCacheNames } from '../../../src/app/offline/cache-names.ts'
import type { DownloadState } from '../../../src/app/offline/download-state.ts'
import { createOfflineDownloader, type OfflineDownloader } from '../../../src/app/offline/offline-downloader.ts'
import { openOfflineStore } from '../../../src/app/offline/offline-store.ts'
import { MANIFEST_FILE, OFFLINE_SIZES_FILE, REPORT_FILE } from '../../../src/archive/paths.ts'
import { type FakeCaches, fakeCaches } from './fake-caches.ts'
import { addPictures, type FakeSite, fakeSite, publishFiles, RARE_ASSET } from './fake-site.ts'

let site: FakeSite
let storage: FakeCaches
let persisted: boolean

beforeEach(() => {
  // Skips the pauses between requests.
  vi.stubGlobal('setTimeout', (go: () => void) => setImmediate(go))
  vi.stubGlobal('clearTimeout', clearImmediate)
  site = fakeSite()
  storage = fakeCaches()
  persisted = false
})
afterEach(() => {
  vi.unstubAllGlobals()
})

/** Simulates a reload of the page: only stored files remain. */
function openDownloader(registerWorker: () => Promise<unknown> = async () => {}): OfflineDownloader {
  return createOfflineDownloader({
    root: site.root,
    store: openOfflineStore(site.root, storage),
    storage: {
      estimate: async () => ({ quota: 5000, usage: 1000 }),
      persist: async () => (persisted = true),
      persisted: async () => persisted,
    },
    registerWorker,
  })
}

const saved = () => storage.inside(createCacheNames(site.root.href).saved)
const savedPaths = () => [...saved().keys()].map((address) => address.slice(site.root.href.length)).toSorted()
const isArticle = (path: string) => /\/\d+\.json$/.test(path)
const isPicture = (path: string) => path.endsWith('.webp')

function measureProgress(state: DownloadState) {
  return 'progress' in state ? state.progress : null
}

/** Starts a download, and pauses it before the first article. */
async function downloadPartly(): Promise<OfflineDownloader> {
  const downloader = openDownloader()
  site.hold = (path) => (isArticle(path) ? new Promise(() => {}) : Promise.resolve())
  const started = downloader.start()
  await vi.waitFor(() => expect(saved().size).toBeGreaterThan(3))
  await vi.waitFor(() => expect(downloader.state().kind).toBe('downloading'))
  await downloader.pause()
  await started
  site.hold = async () => {}
  return downloader
}

async function downloadAll(): Promise<OfflineDownloader> {
  const downloader = openDownloader()
  await downloader.start()
  expect(downloader.state().kind).toBe('done')
  return downloader
}

describe('before the first download, the state', () => {
  test('has the size of the archive, and nothing is stored', async () => {
    const downloader = openDownloader()
    expect(downloader.state()).toEqual({ kind: 'counting' })
    await downloader.inspect()
    const bytes = [...site.files].reduce(
      (sum, [path, { length }]) => sum + (path === OFFLINE_SIZES_FILE ? 0 : length),
      0,
    )
    const text = { files: site.files.size - 1, bytes }
    expect(downloader.state()).toEqual({ kind: 'idle', text, pictures: null, freeBytes: 4000 })
    expect(await storage.keys()).toEqual([])
  })

  test('is unsupported if no service worker can be registered', async () => {
    const downloader = openDownloader(() => Promise.reject(new DOMException('insecure', 'SecurityError')))
    await downloader.inspect()
    expect(downloader.state()).toEqual({ kind: 'unsupported' })
  })

  test('is failed if the server does not respond', async () => {
    site.isOffline = true
    const downloader = openDownloader()
    await downloader.inspect()
    expect(downloader.state()).toEqual({ kind: 'failed', failure: { kind: 'no-answer' }, progress: null })
  })
})

describe('a download', () => {
  test('stores every data file except the report, and stores the manifest last', async () => {
    site.files.set(REPORT_FILE, '{}')
    await downloadAll()
    const wanted = [...site.files.keys()].filter((path) => path !== REPORT_FILE)
    expect(savedPaths()).toEqual(wanted.toSorted())
    expect([...saved().keys()].at(-1)).toBe(site.root.href + MANIFEST_FILE)
    expect(
      await saved()
        .get(site.root.href + RARE_ASSET)
        ?.text(),
    ).toBe('export {}')
  })

  test('reports its progress in files and bytes up to the total', async () => {
    const downloader = openDownloader()
    const seen: (number | undefined)[] = []
    downloader.subscribe(() => seen.push(measureProgress(downloader.state())?.done.files))
    // Gives the downloader time to report its progress between two files.
    site.hold = () => new Promise((go) => setImmediate(() => setImmediate(go)))
    await downloader.start()
    const counts = seen.filter((files) => files !== undefined)
    expect(counts[0]).toBe(0)
    expect(counts).toEqual([...new Set(counts)].toSorted((a, b) => a - b))
    expect(counts.length).toBeGreaterThan(2)
    expect(downloader.state()).toMatchObject({
      kind: 'done',
      total: { files: site.files.size - 1 },
      isPersistent: true,
    })
  })

  test('reports its progress even if no further file arrives', async () => {
    const downloader = openDownloader()
    site.hold = (path) => (isArticle(path) ? new Promise(() => {}) : Promise.resolve())
    const started = downloader.start()
    const others = [...site.files.keys()].filter((path) => !isArticle(path) && path !== MANIFEST_FILE)
    await vi.waitFor(() => expect(saved().size).toBeGreaterThan(others.length / 2))
    await vi.waitFor(() => expect(measureProgress(downloader.state())?.done.files).toBe(saved().size))
    await downloader.pause()
    await started
  })

  test('copies files from the cache of visited pages instead of requesting them', async () => {
    const visited = [...site.files.keys()].find(isArticle) ?? ''
    storage
      .inside(createCacheNames(site.root.href).visited)
      .set(site.root.href + visited, new Response('{"visited":1}'))
    await downloadAll()
    expect(site.asked).not.toContain(visited)
    expect(
      await saved()
        .get(site.root.href + visited)
        ?.text(),
    ).toBe('{"visited":1}')
  })

  test('runs once if it is started twice', async () => {
    const downloader = openDownloader()
    await Promise.all([downloader.start(), downloader.start(), downloader.inspect()])
    expect(site.asked.filter((path) => path === MANIFEST_FILE)).toHaveLength(1)
  })

  test('rejects a page instead of a data file, such as the page of a captive portal', async () => {
    const fetchData = fetch
    vi.stubGlobal('fetch', async (input: string | URL, init?: RequestInit) =>
      isArticle(String(input))
        ? new Response('<h1>Sign in</h1>', { headers: { 'content-type': 'text/html' } })
        : await fetchData(input, init),
    )
    const downloader = openDownloader()
    await downloader.start()
    expect(downloader.state()).toMatchObject({ kind: 'failed', failure: { kind: 'no-answer' } })
    expect(savedPaths().filter(isArticle)).toEqual([])
  })
})

describe('a download of an archive with pictures', () => {
  const pictures = { files: 2, bytes: 30 }

  beforeEach(() => addPictures(site.files))

  test('offers the text and the pictures with their sizes', async () => {
    const downloader = openDownloader()
    await downloader.inspect()
    expect(downloader.state()).toMatchObject({ kind: 'idle', pictures })
  })

  test('of the text stores no picture, and offers them afterwards', async () => {
    const downloader = openDownloader()
    await downloader.start('text')
    expect(downloader.state()).toMatchObject({ kind: 'done', unsavedPictures: pictures })
    expect(savedPaths().filter(isPicture)).toEqual([])
    site.asked.length = 0
    await downloader.start('text-and-pictures')
    expect(downloader.state()).toMatchObject({ kind: 'done', unsavedPictures: null })
    expect(savedPaths().filter(isPicture)).toHaveLength(2)
    expect(site.asked.filter(isArticle)).toEqual([])
  })

  test('stores the text first, which can be used before the last picture is there', async () => {
    const downloader = openDownloader()
    site.hold = (path) => (isPicture(path) ? new Promise(() => {}) : Promise.resolve())
    const started = downloader.start('text-and-pictures')
    await vi.waitFor(() => expect(savedPaths()).toContain(MANIFEST_FILE))
    await downloader.pause()
    await started
    site.hold = async () => {}

    const reopened = openDownloader()
    await reopened.inspect()
    expect(reopened.state()).toMatchObject({ kind: 'paused' })
    site.isOffline = true
    await reopened.inspect()
    expect(reopened.state()).toMatchObject({ kind: 'done', unsavedPictures: pictures })
    site.isOffline = false
    await reopened.start()
    expect(reopened.state()).toMatchObject({ kind: 'done', unsavedPictures: null })
    expect(savedPaths().filter(isPicture)).toHaveLength(2)
    site.isOffline = true
    await reopened.inspect()
    expect(reopened.state()).toMatchObject({ kind: 'done', unsavedPictures: null })
  })

  test('copies pictures that the reader has seen', async () => {
    const seen = [...site.files.keys()].find(isPicture) ?? ''
    storage.inside(createCacheNames(site.root.href).pictures).set(site.root.href + seen, new Response('seen'))
    await openDownloader().start('text-and-pictures')
    expect(site.asked).not.toContain(seen)
    expect(savedPaths()).toContain(seen)
  })

  test('replaces the pictures of an earlier version', async () => {
    await openDownloader().start('text-and-pictures')
    for (const [path, content] of publishFiles('newer')) site.files.set(path, content)
    addPictures(site.files, 'new')
    const downloader = openDownloader()
    await downloader.inspect()
    expect(downloader.state()).toMatchObject({ kind: 'outdated' })
    await downloader.start()
    expect(savedPaths().filter(isPicture)).toEqual([
      'data/pictures/ne/newaaaaaaaaaaaaa-640.webp',
      'data/pictures/ne/newaaaaaaaaaaaaa-thumb.webp',
    ])
  })
})

describe('a paused download', () => {
  test('keeps its files, and requests only the missing files when it is resumed', async () => {
    const downloader = await downloadPartly()
    expect(downloader.state()).toMatchObject({ kind: 'paused', freeBytes: 4000 })
    const before = savedPaths()
    site.asked.length = 0
    await downloader.start()
    expect(downloader.state().kind).toBe('done')
    expect(before.length).toBeGreaterThan(3)
    expect(site.asked.filter((path) => isArticle(path) || path === RARE_ASSET)).toHaveLength(
      3 - before.filter(isArticle).length,
    )
  })

  test('can be resumed after a reload of the page', async () => {
    const progress = measureProgress((await downloadPartly()).state())
    const downloader = openDownloader()
    await downloader.inspect()
    expect(downloader.state()).toEqual({ kind: 'paused', progress, freeBytes: 4000 })
  })

  test('is completed without a connection if all files are stored', async () => {
    await downloadAll()
    site.isOffline = true
    const downloader = openDownloader()
    await downloader.inspect()
    expect(downloader.state()).toMatchObject({ kind: 'done', total: { files: site.files.size - 1 } })
  })
})

describe('a failed download', () => {
  test('reports a lost connection with its progress, and can be repeated', async () => {
    const downloader = openDownloader()
    site.hold = async (path) => void (site.isOffline ||= isArticle(path))
    await downloader.start()
    expect(downloader.state()).toMatchObject({ kind: 'failed', failure: { kind: 'no-answer' } })
    expect(measureProgress(downloader.state())?.done.files).toBeGreaterThan(3)
    site.isOffline = false
    site.hold = async () => {}
    await downloader.start()
    expect(downloader.state().kind).toBe('done')
  })

  test('reports a full disk, and keeps its files', async () => {
    storage.mostEntries = 5
    const downloader = openDownloader()
    await downloader.start()
    expect(downloader.state()).toMatchObject({ kind: 'failed', failure: { kind: 'full', freeBytes: 4000 } })
    expect(saved().size).toBe(5)
    storage.mostEntries = Infinity
    await downloader.start()
    expect(downloader.state().kind).toBe('done')
  })

  test('counts missing files, and stores all other files', async () => {
    const missing = [...site.files.keys()].filter(isArticle).slice(0, 2)
    for (const path of missing) site.files.delete(path)
    const downloader = openDownloader()
    await downloader.start()
    expect(downloader.state()).toMatchObject({ kind: 'failed', failure: { kind: 'missing', files: 2 } })
    expect(savedPaths().filter(isArticle)).toHaveLength(1)
    // Without a saved manifest, the saved files are incomplete.
    expect(savedPaths()).not.toContain(MANIFEST_FILE)
  })
})

describe('an archive that is published again', () => {
  test('during a download is stored only in its new version', async () => {
    const downloader = openDownloader()
    site.hold = async (path) => {
      if (!isArticle(path)) return
      site.hold = async () => {}
      site.files.clear()
      for (const [newer, content] of publishFiles('newer')) site.files.set(newer, content)
    }
    await downloader.start()
    expect(downloader.state().kind).toBe('done')
    expect(savedPaths()).toEqual([...site.files.keys()].toSorted())
  })

  test('after a download is reported, and the old version stays until the new version is complete', async () => {
    await downloadAll()
    const former = savedPaths()
    for (const path of former) if (path.includes('twenties')) site.files.delete(path)
    for (const [newer, content] of publishFiles('newer')) site.files.set(newer, content)
    const downloader = openDownloader()
    await downloader.inspect()
    expect(downloader.state()).toMatchObject({ kind: 'outdated' })
    site.hold = async (path) => void (site.isOffline ||= isArticle(path))
    await downloader.start()
    expect(savedPaths()).toEqual(expect.arrayContaining(former))
    site.isOffline = false
    site.hold = async () => {}
    await downloader.start()
    expect(downloader.state().kind).toBe('done')
    expect(savedPaths().filter((path) => path.includes('twenties'))).toEqual([])
  })
})

describe('removing a download', () => {
  test('deletes downloaded files and keeps the files of visited pages', async () => {
    const { visited } = createCacheNames(site.root.href)
    storage.inside(visited).set(site.root.href + MANIFEST_FILE, new Response('{}'))
    const downloader = await downloadAll()
    const kinds: string[] = []
    downloader.subscribe(() => kinds.push(downloader.state().kind))
    await downloader.remove()
    expect(kinds).toEqual(['removing', 'idle'])
    expect(await storage.keys()).toEqual([visited])
  })

  test('stops a running download', async () => {
    const downloader = openDownloader()
    site.hold = (path) => (isArticle(path) ? new Promise(() => {}) : Promise.resolve())
    const started = downloader.start()
    await vi.waitFor(() => expect(saved().size).toBeGreaterThan(3))
    await downloader.remove()
    await started
    expect(downloader.state().kind).toBe('idle')
    expect(await storage.keys()).toEqual([])
  })
})
