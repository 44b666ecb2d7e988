import type { Chunks } from '../../archive/files/chunks.ts'
import { type Manifest, parseManifest } from '../../archive/files/manifest.ts'
import {
  addTotals,
  type FileTotals,
  folderOf,
  NO_FILES,
  type OfflinePictures,
  type OfflineSizes,
  sumOfflineSizes,
} from '../../archive/files/offline-sizes.ts'
import {
  articleFile,
  calendarFile,
  catalogueFile,
  locationsFile,
  MANIFEST_FILE,
  OFFLINE_PICTURES_FILE,
  OFFLINE_SIZES_FILE,
  searchPositionsFile,
  searchRootFile,
  searchTermsFile,
  searchWordsFile,
} from '../../archive/paths.ts'
import { decodeRoot } from '../../search/format/decode-root.ts'
import { cutChunks, readCalendar } from '../data/data-files.ts'
import { createFetchSource } from '../data/fetch-source.ts'
import { fetchFile } from './fetch-file.ts'

export interface PlannedFile {
  readonly url: string
  /** The average size in the folder of the file, so that the sum of all files is exact. */
  readonly bytes: number
}

/** What the reader saves. Pictures alone would be of no use. */
export type DownloadContent = 'text' | 'text-and-pictures'

/** The files of one version of the archive. */
export interface DownloadPlan {
  /** The data, and the rare files of the app. */
  readonly text: readonly PlannedFile[]
  /** Null if the reader saves only text, or if the archive has no picture. */
  readonly pictures: {
    readonly files: readonly PlannedFile[]
    /** The text of offline-pictures.json. */
    readonly list: string
  } | null
  readonly total: FileTotals
  /** The text of the manifest. It is saved last, so that a saved manifest means a complete download. */
  readonly manifest: string
  readonly sizes: string
}

/** Rejects with a DataError if the archive does not answer. */
export async function createDownloadPlan(
  root: URL,
  content: DownloadContent,
  signal: AbortSignal,
): Promise<DownloadPlan> {
  const [manifestText, sizesText] = await Promise.all([fetchManifest(root, signal), fetchSizes(root, signal)])
  const sizes = parseSizes(sizesText)
  const source = createFetchSource(root)
  const manifest = parseManifest(JSON.parse(manifestText))
  const rootFile = searchRootFile(manifest.search)
  const [calendar, index] = await Promise.all([readCalendar(source, manifest), source.readBytes(rootFile)])
  const paths = listDataFiles(manifest, cutChunks(calendar, manifest), decodeRoot(index, rootFile))
  const withPictures = content === 'text-and-pictures' && sizes.pictures !== undefined
  return {
    text: planText(root, paths, sizes),
    pictures: withPictures ? await planPictures(root, signal) : null,
    total: sumDownload(sizes, withPictures),
    manifest: manifestText,
    sizes: sizesText,
  }
}

/** Returns the totals of the download with or without pictures. */
export function sumDownload(sizes: OfflineSizes, withPictures: boolean): FileTotals {
  const text = sumOfflineSizes(sizes)
  return withPictures ? addTotals(text, sizes.pictures ?? NO_FILES) : text
}

async function planPictures(root: URL, signal: AbortSignal): Promise<DownloadPlan['pictures']> {
  const list = await (await fetchFile(OFFLINE_PICTURES_FILE, root, signal)).text()
  return { files: parsePictures(root, list), list }
}

/** Returns the files that offline-pictures.json lists. */
export function parsePictures(root: URL, list: string): readonly PlannedFile[] {
  // The cast is safe, because a build wrote the file.
  const pictures = Object.entries(JSON.parse(list) as OfflinePictures)
  return pictures.map(([path, bytes]) => ({ url: new URL(path, root).href, bytes }))
}

function planText(root: URL, paths: readonly string[], sizes: OfflineSizes): readonly PlannedFile[] {
  const data = paths.map((path) => {
    const { files, bytes } = sizes.folders[folderOf(path)] ?? { files: 1, bytes: 0 }
    return { url: new URL(path, root).href, bytes: bytes / files }
  })
  const assets = Object.entries(sizes.assets).map(([path, bytes]) => ({ url: new URL(path, root).href, bytes }))
  return [...assets, ...data]
}

export async function fetchManifest(root: URL, signal: AbortSignal): Promise<string> {
  return await (await fetchFile(MANIFEST_FILE, root, signal)).text()
}

export async function fetchSizes(root: URL, signal: AbortSignal): Promise<string> {
  return await (await fetchFile(OFFLINE_SIZES_FILE, root, signal)).text()
}

export function parseSizes(text: string): OfflineSizes {
  // The cast is safe, because a build wrote the file, in the format that the manifest names.
  return JSON.parse(text) as OfflineSizes
}

/** Lists the paths of all data files of an archive except the manifest, newest articles first. */
export function listDataFiles(
  manifest: Manifest,
  chunks: Chunks,
  root: ReturnType<typeof decodeRoot>,
): readonly string[] {
  const chunkFiles = chunks.map(({ name, start, end }, chunk) => {
    const hash = manifest.chunks[chunk] ?? ''
    const articles = Array.from({ length: end - start }, (_, index) =>
      articleFile({ name, index }, hash, manifest.articlesPerFile),
    )
    return [catalogueFile(name, hash), ...articles]
  })
  const files = [
    calendarFile(manifest.calendar),
    searchRootFile(manifest.search),
    searchWordsFile(root.words),
    ...root.shards.flatMap(({ hash }, shard) => [searchTermsFile(shard, hash), searchPositionsFile(shard, hash)]),
    ...manifest.locations.map((hash, shard) => locationsFile(shard, hash)),
    ...chunkFiles.toReversed().flat(),
  ]
  // Several articles may share a file.
  return [...new Set(files)]
}
