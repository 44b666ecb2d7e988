import { searchPositionsFile, searchRootFile, searchTermsFile, searchWordsFile } from '../../archive/paths.ts'
import { encodePositions } from '../format/encode-positions.ts'
import { encodeRoot } from '../format/encode-root.ts'
import { encodeTerms } from '../format/encode-terms.ts'
import { encodeWords } from '../format/encode-words.ts'
import { buildPostings } from './build-postings.ts'
import { collectKeys } from './collect-keys.ts'
import { cutShards } from './cut-shards.ts'
import type { IndexedArticle, IndexInput } from './number-words.ts'
import { listSpellings } from './list-spellings.ts'
import { type StemmerName, stemmerOf } from '../text/stem.ts'

/** The files of an index; see FORMAT.md. They are published deflated. */
export interface IndexFiles {
  /** Content hash of the root, which names all other files. */
  readonly root: string
  /** The content of each file, by path. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
}

export interface IndexOptions {
  /** Returns a hash for the names of files, over the bytes of all parts. */
  readonly hashContent: (...parts: readonly Uint8Array[]) => string
  /** Size of a shard before it is deflated. */
  readonly shardBytes?: number | undefined
}

/** About 5 KB deflated: FORMAT.md has the measurements for other sizes. */
const MIN_SHARD_BYTES = 8 * 1024
/** Makes the root of a large archive about as large as one of its shards, so that their sum is smallest. */
const SHARD_SCALE = 4

export function writeIndex(input: IndexInput, { hashContent, shardBytes }: IndexOptions): IndexFiles {
  const mainStemmer = chooseMainStemmer(input.articles)
  const collected = collectKeys(input, mainStemmer)
  const { keys, forms } = collected
  const { postingsOf, positionsOf, sizeOf } = buildPostings(collected)
  const sizes = forms.map((formsOfKey, key) => formsOfKey.reduce((sum, form) => sum + form.length, sizeOf(key) + 2))
  const files = new Map<string, Uint8Array<ArrayBuffer>>()

  const shardKeys = cutShards(collected, sizes, shardBytes ?? chooseShardBytes(sizes))
  const shards = shardKeys.map(({ from, to, aliases }, shard) => {
    const indexes = Array.from({ length: to - from }, (_, offset) => from + offset)
    const entries = indexes.map((key) => ({ key: keys[key] ?? '', forms: forms[key] ?? [], postings: postingsOf(key) }))
    const terms = encodeTerms(shard, { entries, aliases })
    const positions = encodePositions(shard, indexes.map(positionsOf))
    const hash = hashContent(terms, positions)
    files.set(searchTermsFile(shard, hash), terms)
    files.set(searchPositionsFile(shard, hash), positions)
    return { firstKey: keys[from] ?? '', hash }
  })

  const wordsBytes = encodeWords(listSpellings(collected))
  const words = hashContent(wordsBytes)
  files.set(searchWordsFile(words), wordsBytes)

  const languages = [...new Set(input.articles.map(({ language }) => language))].sort()
  const rootBytes = encodeRoot({ total: input.articles.length, languages, mainStemmer, shards, words })
  const root = hashContent(rootBytes)
  files.set(searchRootFile(root), rootBytes)
  return { root, files }
}

/** Returns the stemmer of most articles, so that few keys have the name of theirs; of equally many, the first by name. */
function chooseMainStemmer(articles: readonly Pick<IndexedArticle, 'language'>[]): StemmerName {
  const counts = new Map<StemmerName, number>()
  for (const { language } of articles) counts.set(stemmerOf(language), (counts.get(stemmerOf(language)) ?? 0) + 1)
  const [main] = [...counts].sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1))
  return main?.[0] ?? ''
}

function chooseShardBytes(sizes: readonly number[]): number {
  const total = sizes.reduce((sum, size) => sum + size, 0)
  return Math.max(MIN_SHARD_BYTES, Math.round(SHARD_SCALE * Math.sqrt(total)))
}
