import { searchPositionsFile, searchRootFile, searchTermsFile, searchWordsFile } from '../../archive/paths.ts'
import type { Source } from '../../archive/source.ts'
import type { ByteReader } from '../format/byte-reader.ts'
import { decodePositions } from '../format/decode-positions.ts'
import { decodeRoot } from '../format/decode-root.ts'
import { decodeTerms } from '../format/decode-terms.ts'
import { decodeWords } from '../format/decode-words.ts'
import type { IndexRoot } from '../format/encode-root.ts'
import type { Spelling } from '../format/encode-words.ts'
import { IndexFormatError } from '../format/index-format-error.ts'
import type { Entry } from '../format/postings.ts'
import { findShard } from '../format/find-shard.ts'
import { keepRecent } from './keep-recent.ts'

/** An entry, and where it stands: its positions are in a file of their own. */
export interface PlacedEntry extends Entry {
  readonly shard: number
  readonly index: number
}

/** Everything rejects with what the source throws, or with an IndexFormatError; nothing that failed is kept. */
export interface SearchIndex {
  readonly root: () => Promise<OpenRoot>
  readonly entry: (key: string) => Promise<PlacedEntry | null>
  /** Those that have a form which starts so. */
  readonly entriesByPrefix: (prefix: string) => Promise<readonly PlacedEntry[]>
  /** The occurrences of an entry, article by article; each reader is read once. */
  readonly occurrences: (entry: PlacedEntry) => Promise<ByteReader>
  readonly words: () => Promise<readonly Spelling[]>
}

export interface OpenRoot extends IndexRoot {
  readonly firstKeys: readonly string[]
}

interface LoadedShard {
  readonly entries: readonly PlacedEntry[]
  readonly byKey: ReadonlyMap<string, PlacedEntry>
  readonly aliases: readonly { readonly form: string; readonly key: string }[]
}

/** What is kept of the index in memory, as bytes of its files before they are taken apart. */
const MOST_BYTES = 4_000_000

/** Fetches nothing by itself: a key costs the root, once, and the shard that holds it. */
export function openIndex(source: Source, rootHash: string): SearchIndex {
  const files = keepRecent<string, unknown>(MOST_BYTES)

  /** One file, decoded; kept while it is in use. */
  function load<T>(path: string, decode: (bytes: Uint8Array) => T): Promise<T> {
    // A path is always decoded in the same way.
    return files.get(path, async () => {
      const bytes = await source.readBytes(path)
      return { value: decode(bytes), bytes: bytes.length }
    }) as Promise<T>
  }

  const rootPath = searchRootFile(rootHash)
  const root = () => load(rootPath, decodeOpenRoot)

  function decodeOpenRoot(bytes: Uint8Array): OpenRoot {
    const decoded = decodeRoot(bytes, rootPath)
    return { ...decoded, firstKeys: decoded.shards.map(({ firstKey }) => firstKey) }
  }

  async function loadShard(shard: number): Promise<LoadedShard> {
    const { shards, total } = await root()
    const name = shards[shard]
    if (name === undefined) throw new IndexFormatError(rootPath, `has no shard ${shard}`)
    const path = searchTermsFile(shard, name.hash)
    return load(path, (bytes) => {
      const { entries, aliases } = decodeTerms(bytes, path, total)
      const placed = entries.map(
        ({ key, forms, postings }, index): PlacedEntry => ({ key, forms, postings, shard, index }),
      )
      return { entries: placed, byKey: new Map(placed.map((one) => [one.key, one])), aliases }
    })
  }

  async function entry(key: string): Promise<PlacedEntry | null> {
    const { firstKeys } = await root()
    if (firstKeys.length === 0) return null
    const { byKey } = await loadShard(findShard(firstKeys, key))
    return byKey.get(key) ?? null
  }

  async function entriesByPrefix(prefix: string): Promise<readonly PlacedEntry[]> {
    const { firstKeys } = await root()
    if (firstKeys.length === 0) return []
    const from = findShard(firstKeys, prefix)
    const behind = firstKeys.findIndex((first, index) => index > from && !first.startsWith(prefix))
    const to = behind === -1 ? firstKeys.length : behind
    const shards = await Promise.all(Array.from({ length: to - from }, (_, offset) => loadShard(from + offset)))
    const startsSo = (form: string) => form.startsWith(prefix)
    const near = shards.flatMap(({ entries }) => entries.filter(({ forms }) => forms.some(startsSo)))
    const far = shards.flatMap(({ aliases }) => aliases.filter(({ form }) => startsSo(form)).map(({ key }) => key))
    const fetched = await Promise.all([...new Set(far)].map(entry))
    return [...new Set([...near, ...fetched.filter((found) => found !== null)])]
  }

  async function occurrences({ shard, index }: PlacedEntry): Promise<ByteReader> {
    const { shards } = await root()
    const path = searchPositionsFile(shard, shards[shard]?.hash ?? '')
    const bytes = await load(path, (read) => read)
    const reader = decodePositions(bytes, path)[index]
    if (reader === undefined) throw new IndexFormatError(path, `has no key ${index}`)
    return reader
  }

  async function words(): Promise<readonly Spelling[]> {
    const path = searchWordsFile((await root()).words)
    return load(path, (bytes) => decodeWords(bytes, path))
  }

  return { root, entry, entriesByPrefix, occurrences, words }
}
