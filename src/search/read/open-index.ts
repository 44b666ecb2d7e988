import { searchPositionsFile, searchRootFile, searchTermsFile, searchWordsFile } from '../../archive/paths.ts'
import type { Source } from '../../archive/source.ts'
import { type ByteReader, IndexFormatError } from '../format/bytes/byte-reader.ts'
import { decodePositions } from '../format/decode-positions.ts'
import { decodeRoot } from '../format/decode-root.ts'
import { decodeTerms } from '../format/decode-terms.ts'
import { decodeWords } from '../format/decode-words.ts'
import type { IndexRoot } from '../format/encode-root.ts'
import type { Spelling } from '../format/encode-words.ts'
import { findShard } from '../format/find-shard.ts'
import type { Alias, Entry } from '../format/postings.ts'
import { createLruCache } from './lru-cache.ts'

/** An entry and its location, which leads to its positions. */
export interface LocatedEntry extends Entry {
  readonly shard: number
  /** The index of the entry in its shard. */
  readonly index: number
}

/** All functions reject with the error of the source or with an IndexFormatError. Nothing that failed is cached. */
export interface SearchIndex {
  readonly loadRoot: () => Promise<OpenRoot>
  readonly findEntry: (key: string) => Promise<LocatedEntry | null>
  /** Finds the entries that have a form with this prefix. */
  readonly findByPrefix: (prefix: string) => Promise<readonly LocatedEntry[]>
  /** Returns a new reader of the entry's occurrences, article by article. */
  readonly openOccurrences: (entry: LocatedEntry) => Promise<ByteReader>
  readonly loadSpellings: () => Promise<readonly Spelling[]>
}

interface OpenRoot extends IndexRoot {
  readonly firstKeys: readonly string[]
}

interface LoadedShard {
  readonly entries: readonly LocatedEntry[]
  readonly byKey: ReadonlyMap<string, LocatedEntry>
  readonly aliases: readonly Alias[]
}

/** The size of the cache, counted in bytes of the files before they are decoded. */
const MAX_CACHE_BYTES = 4_000_000

/**
 * Opens an index of `total` articles without loading anything. The first lookup loads the root, and each lookup the shard
 * of its key. All ordinals are below `total`, so that they fit the calendar.
 */
export function openIndex(source: Source, rootHash: string, total: number): SearchIndex {
  const files = createLruCache<string, unknown>(MAX_CACHE_BYTES)

  function load<T>(path: string, decode: (bytes: Uint8Array) => T): Promise<T> {
    const loaded = files.get(path, async () => {
      const bytes = await source.readBytes(path)
      return { value: decode(bytes), bytes: bytes.length }
    })
    // The cast is safe, because all calls for a path have the same decoder.
    return loaded as Promise<T>
  }

  const rootPath = searchRootFile(rootHash)
  const loadRoot = () => load(rootPath, decodeOpenRoot)

  function decodeOpenRoot(bytes: Uint8Array): OpenRoot {
    const decoded = decodeRoot(bytes, rootPath)
    if (decoded.total !== total)
      throw new IndexFormatError(rootPath, `has ${decoded.total} articles, but the archive has ${total}`)
    return { ...decoded, firstKeys: decoded.shards.map(({ firstKey }) => firstKey) }
  }

  async function loadShard(shard: number): Promise<LoadedShard> {
    const { shards } = await loadRoot()
    const name = shards[shard]
    if (name === undefined) throw new IndexFormatError(rootPath, `has no shard ${shard}`)
    const path = searchTermsFile(shard, name.hash)
    return load(path, (bytes) => {
      const { entries, aliases } = decodeTerms(bytes, path, { shard, total })
      const located = entries.map(
        ({ key, forms, postings }, index): LocatedEntry => ({ key, forms, postings, shard, index }),
      )
      return { entries: located, byKey: new Map(located.map((entry) => [entry.key, entry])), aliases }
    })
  }

  async function findEntry(key: string): Promise<LocatedEntry | null> {
    const { firstKeys } = await loadRoot()
    if (firstKeys.length === 0) return null
    const { byKey } = await loadShard(findShard(firstKeys, key))
    return byKey.get(key) ?? null
  }

  async function findByPrefix(prefix: string): Promise<readonly LocatedEntry[]> {
    const { firstKeys } = await loadRoot()
    if (firstKeys.length === 0) return []
    const first = findShard(firstKeys, prefix)
    const next = firstKeys.findIndex((firstKey, shard) => shard > first && !firstKey.startsWith(prefix))
    const end = next === -1 ? firstKeys.length : next
    const shards = await Promise.all(Array.from({ length: end - first }, (_, offset) => loadShard(first + offset)))
    const matches = (form: string) => form.startsWith(prefix)
    const local = shards.flatMap(({ entries }) => entries.filter(({ forms }) => forms.some(matches)))
    const remoteKeys = shards.flatMap(({ aliases }) =>
      aliases.filter(({ form }) => matches(form)).map(({ key }) => key),
    )
    const remote = await Promise.all([...new Set(remoteKeys)].map(findEntry))
    return [...new Set([...local, ...remote.filter((entry) => entry !== null)])]
  }

  async function openOccurrences({ shard, index }: LocatedEntry): Promise<ByteReader> {
    const [{ shards }, { entries }] = await Promise.all([loadRoot(), loadShard(shard)])
    const path = searchPositionsFile(shard, shards[shard]?.hash ?? '')
    const bytes = await load(path, (read) => read)
    const reader = decodePositions(bytes, path, { shard, keyCount: entries.length })[index]
    if (reader === undefined) throw new IndexFormatError(path, `has no key ${index}`)
    return reader
  }

  async function loadSpellings(): Promise<readonly Spelling[]> {
    const path = searchWordsFile((await loadRoot()).words)
    return load(path, (bytes) => decodeWords(bytes, path))
  }

  return { loadRoot, findEntry, findByPrefix, openOccurrences, loadSpellings }
}
