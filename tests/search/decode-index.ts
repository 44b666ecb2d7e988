import { searchPositionsFile, searchRootFile, searchTermsFile, searchWordsFile } from '../../src/archive/paths.ts'
import type { ByteReader } from '../../src/search/format/bytes/byte-reader.ts'
import { decodePositions } from '../../src/search/format/decode-positions.ts'
import { decodeRoot } from '../../src/search/format/decode-root.ts'
import { decodeTerms } from '../../src/search/format/decode-terms.ts'
import { decodeWords } from '../../src/search/format/decode-words.ts'
import type { IndexRoot } from '../../src/search/format/encode-root.ts'
import type { Spelling } from '../../src/search/format/encode-words.ts'
import type { Entry, Terms } from '../../src/search/format/postings.ts'
import type { IndexFiles } from '../../src/search/write/write-index.ts'

export interface DecodedShard extends Terms {
  readonly firstKey: string
  readonly termsBytes: number
  readonly positions: readonly ByteReader[]
}

export interface DecodedIndex extends Pick<IndexRoot, 'total' | 'languages' | 'mainStemmer'> {
  readonly shards: readonly DecodedShard[]
  /** The entries of all shards. */
  readonly entries: readonly Entry[]
  readonly spellings: readonly Spelling[]
}

/** Decodes all files of an index. */
export function decodeIndex({ root: rootHash, files }: IndexFiles): DecodedIndex {
  function read<T>(path: string, decode: (bytes: Uint8Array, path: string) => T): T {
    const bytes = files.get(path)
    if (bytes === undefined) throw new Error(`no ${path}`)
    return decode(bytes, path)
  }
  const root = read(searchRootFile(rootHash), decodeRoot)
  const shards = root.shards.map(({ firstKey, hash }, shard) =>
    read(searchTermsFile(shard, hash), (bytes, path) => {
      const terms = decodeTerms(bytes, path, { shard, total: root.total })
      const positions = read(searchPositionsFile(shard, hash), (positionBytes, positionsPath) =>
        decodePositions(positionBytes, positionsPath, { shard, keyCount: terms.entries.length }),
      )
      return { firstKey, termsBytes: bytes.length, ...terms, positions }
    }),
  )
  return {
    total: root.total,
    languages: root.languages,
    mainStemmer: root.mainStemmer,
    shards,
    entries: shards.flatMap(({ entries }) => entries),
    spellings: read(searchWordsFile(root.words), decodeWords),
  }
}
