import * as v from 'valibot'
import type { Chunks } from '../../archive/files/chunks.ts'
import { type Manifest, ManifestSchema } from '../../archive/files/manifest.ts'
import { type FileTotals, folderOf, type OfflineSizes, sumOfflineSizes } from '../../archive/files/offline-sizes.ts'
import {
  articleFile,
  calendarFile,
  catalogueFile,
  locationsFile,
  MANIFEST_FILE,
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

/** The files of one version of the archive. */
export interface DownloadPlan {
  readonly files: readonly PlannedFile[]
  readonly total: FileTotals
  /** The text of the manifest. It is saved last, so that a saved manifest means a complete download. */
  readonly manifest: string
  readonly sizes: string
}

/** Rejects with a DataError if the archive does not answer. */
export async function createDownloadPlan(root: URL, signal: AbortSignal): Promise<DownloadPlan> {
  const [manifestText, sizes] = await Promise.all([fetchManifest(root, signal), fetchSizes(root, signal)])
  const source = createFetchSource(root)
  const manifest = v.parse(ManifestSchema, JSON.parse(manifestText))
  const rootFile = searchRootFile(manifest.search)
  const [calendar, index] = await Promise.all([readCalendar(source, manifest), source.readBytes(rootFile)])
  const paths = listDataFiles(manifest, cutChunks(calendar, manifest), decodeRoot(index, rootFile))
  return { ...planFiles(root, paths, parseSizes(sizes)), manifest: manifestText, sizes }
}

function planFiles(root: URL, paths: readonly string[], sizes: OfflineSizes): Pick<DownloadPlan, 'files' | 'total'> {
  const data = paths.map((path) => {
    const { files, bytes } = sizes.folders[folderOf(path)] ?? { files: 1, bytes: 0 }
    return { url: new URL(path, root).href, bytes: bytes / files }
  })
  const assets = Object.entries(sizes.assets).map(([path, bytes]) => ({ url: new URL(path, root).href, bytes }))
  return { files: [...assets, ...data], total: sumOfflineSizes(sizes) }
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
