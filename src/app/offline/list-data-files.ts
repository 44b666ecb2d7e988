import type { Chunks } from '../../archive/files/chunks.ts'
import type { Manifest } from '../../archive/files/manifest.ts'
import {
  articleFile,
  calendarFile,
  catalogueFile,
  locationsFile,
  searchPositionsFile,
  searchRootFile,
  searchTermsFile,
  searchWordsFile,
} from '../../archive/paths.ts'
import type { decodeRoot } from '../../search/format/decode-root.ts'

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
