import type { Ordinal } from '../archive/ids.ts'
import type { Manifest } from '../archive/manifest.ts'
import { MANIFEST_FILE, searchFile } from '../archive/paths.ts'
import type { Source } from '../archive/source.ts'
import { IndexFormatError } from './index-format-error.ts'
import { unionOf } from './ordinal-lists.ts'
import { decodePostings, parseShard, type Shard } from './shard.ts'

/** Which articles have a term, ascending. Both reject with what the source throws, or with an IndexFormatError. */
export interface SearchIndex {
  readonly postings: (term: string) => Promise<readonly Ordinal[]>
  /** The articles that have any term that starts so. */
  readonly postingsByPrefix: (prefix: string) => Promise<readonly Ordinal[]>
}

export type IndexManifest = Pick<Manifest, 'search' | 'searchFirstTerms' | 'total'>

/**
 * Fetches nothing by itself: a term costs the shard that holds it, once; a fetch that failed is tried again at the
 * next call. Throws an IndexFormatError where the manifest's two lists of shards differ in length.
 */
export function openIndex(source: Source, { search, searchFirstTerms, total }: IndexManifest): SearchIndex {
  if (search.length !== searchFirstTerms.length) {
    throw new IndexFormatError(MANIFEST_FILE, `${search.length} shards, ${searchFirstTerms.length} first terms`)
  }
  const shards = new Map<number, Promise<Shard>>()

  function load(index: number, hash: string): Promise<Shard> {
    const known = shards.get(index)
    if (known !== undefined) return known
    const path = searchFile(index, hash)
    const shard = source.readJson(path).then((file) => parseShard(file, path))
    shards.set(index, shard)
    shard.catch(() => shards.delete(index))
    return shard
  }

  async function collect(from: number, to: number, isWanted: (term: string) => boolean): Promise<readonly Ordinal[]> {
    const loaded = await Promise.all(search.slice(from, to).map((hash, offset) => load(from + offset, hash)))
    const lists = loaded.flatMap((shard) =>
      shard.terms.flatMap((term, index) => (isWanted(term) ? [decodePostings(shard, index, total)] : [])),
    )
    return unionOf(lists)
  }

  const firstBehind = (term: string) => {
    const index = searchFirstTerms.findIndex((first) => first > term)
    return index === -1 ? search.length : index
  }

  return {
    postings: (term) => {
      const behind = firstBehind(term)
      return collect(Math.max(0, behind - 1), behind, (candidate) => candidate === term)
    },
    postingsByPrefix: (prefix) => {
      const behind = firstBehind(prefix)
      const more = searchFirstTerms.slice(behind).findIndex((first) => !first.startsWith(prefix))
      const end = more === -1 ? search.length : behind + more
      return collect(Math.max(0, behind - 1), end, (candidate) => candidate.startsWith(prefix))
    },
  }
}
