import { deflateSync } from 'node:zlib'
import { vi } from 'vitest'
import { decodeCalendar } from '../../../src/archive/calendar.ts'
import { cutIntoChunks } from '../../../src/archive/files/chunks.ts'
import { encodeCalendar } from '../../../src/archive/encode-calendar.ts'
import type { IsoDate } from '../../../src/archive/iso-date.ts'
import { encodeLabelled } from '../../../src/archive/files/labelled-file.ts'
import { FORMAT_VERSION, type Manifest } from '../../../src/archive/files/manifest.ts'
import {
  type FileTotals,
  addTotals,
  folderOf,
  NO_FILES,
  type OfflineSizes,
} from '../../../src/archive/files/offline-sizes.ts'
import {
  calendarFile,
  MANIFEST_FILE,
  OFFLINE_PICTURES_FILE,
  OFFLINE_SIZES_FILE,
  pictureFile,
  searchRootFile,
} from '../../../src/archive/paths.ts'
import { listDataFiles } from '../../../src/app/offline/download-plan.ts'
import { encodeRoot } from '../../../src/search/format/encode-root.ts'

/** An archive on a server with simulated failures. */
export interface FakeSite {
  readonly root: URL
  /** Files by their path from the root. */
  readonly files: Map<string, string | Uint8Array<ArrayBuffer>>
  /** The requested paths, in order. */
  readonly asked: string[]
  isOffline: boolean
  /** The answer for `path` waits until this promise has resolved. */
  hold: (path: string) => Promise<void>
}

export const RARE_ASSET = 'assets/am-abcdefgh.js'

/** Three articles in two decades. `snapshot` is part of the hash of the newer chunk. */
export function publishFiles(snapshot: string): Map<string, string | Uint8Array<ArrayBuffer>> {
  const calendar = encodeCalendar(['1987-03-01', '2020-02-03', '2020-02-04'] as unknown as IsoDate[])
  const shards = [{ firstKey: 'a', hash: 'shardaaa' }]
  const index = { total: 3, languages: ['en'], mainStemmer: 'en', shards, words: 'wordsaaa' }
  const manifest: Manifest = {
    format: FORMAT_VERSION,
    title: 'Clippings',
    description: '',
    language: 'en',
    home: null,
    total: 3,
    calendar: 'calendar',
    chunks: ['eighties', snapshot],
    articlesPerFile: 1,
    locations: ['location'],
    search: 'rootaaaa',
  }
  const files = new Map<string, string | Uint8Array<ArrayBuffer>>()
  for (const path of listDataFiles(manifest, cutIntoChunks(decodeCalendar(calendar)), index))
    files.set(path, `{"${path}":1}`)
  files.set(calendarFile(manifest.calendar), encodeLabelled(calendarFile(manifest.calendar), calendar))
  files.set(searchRootFile(manifest.search), new Uint8Array(deflateSync(encodeRoot(index))))
  files.set(MANIFEST_FILE, JSON.stringify(manifest))
  files.set(RARE_ASSET, 'export {}')
  files.set(OFFLINE_SIZES_FILE, JSON.stringify(sizesOf(files)))
  return files
}

function sizesOf(files: ReadonlyMap<string, string | Uint8Array>): OfflineSizes {
  const folders: Record<string, FileTotals> = {}
  for (const [path, { length: bytes }] of files) {
    if (path === RARE_ASSET) continue
    folders[folderOf(path)] = addTotals(folders[folderOf(path)] ?? NO_FILES, { files: 1, bytes })
  }
  return { folders, assets: { [RARE_ASSET]: 9 } }
}

/** Adds a picture and its thumbnail, of 10 and 20 bytes, to the files of an archive. */
export function addPictures(files: Map<string, string | Uint8Array<ArrayBuffer>>, start = 'old'): void {
  const id = start.padEnd(16, 'a')
  const list: Record<string, number> = { [pictureFile(id, 640)]: 10, [pictureFile(id, 'thumb')]: 20 }
  for (const [path, bytes] of Object.entries(list)) files.set(path, 'p'.repeat(bytes))
  files.set(OFFLINE_PICTURES_FILE, JSON.stringify(list))
  const sizes = JSON.parse(String(files.get(OFFLINE_SIZES_FILE))) as OfflineSizes
  files.set(OFFLINE_SIZES_FILE, JSON.stringify({ ...sizes, pictures: { files: 2, bytes: 30 } }))
}

/** Replaces `fetch` until `vi.unstubAllGlobals`. */
export function fakeSite(files = publishFiles('twenties')): FakeSite {
  const site: FakeSite = {
    root: new URL('https://example.org/clippings/'),
    files,
    asked: [],
    isOffline: false,
    hold: async () => {},
  }
  vi.stubGlobal('fetch', async (input: URL | string, init?: RequestInit) => {
    const path = String(input).slice(site.root.href.length)
    await unlessAborted(site.hold(path), init?.signal ?? null)
    init?.signal?.throwIfAborted()
    if (site.isOffline) throw new TypeError('Failed to fetch')
    site.asked.push(path)
    const content = site.files.get(path)
    if (content === undefined) return new Response('<h1>Not found</h1>', { status: 404 })
    return new Response(content, { headers: { 'content-type': 'application/octet-stream' } })
  })
  return site
}

async function unlessAborted(held: Promise<void>, signal: AbortSignal | null): Promise<void> {
  const over = new AbortController()
  const aborted = new Promise((resolve) => signal?.addEventListener('abort', resolve, { signal: over.signal }))
  await Promise.race([held, aborted])
  over.abort()
}
