import type { Article } from '../archive/article.ts'
import { textsOf } from './article-texts.ts'
import { facetTermsOf } from './facet-term.ts'
import type { ShardFile } from './shard.ts'
import { tokenise } from './tokenise.ts'

export interface SearchShard {
  /** For the manifest: the reader finds a term's shard by it. */
  readonly firstTerm: string
  readonly file: ShardFile
}

/** About 10 KB gzipped. A term's postings are never parted, so that a common term's shard may be longer. */
const SHARD_CHARACTERS = 32 * 1024

/** The index of articles that stand in ordinal order; `shardCharacters` is the length of a shard as JSON, about. */
export function writeIndex(articles: readonly Article[], shardCharacters = SHARD_CHARACTERS): readonly SearchShard[] {
  const postings = collectPostings(articles)
  const shards: SearchShard[] = []
  let terms: string[] = []
  let lists: (readonly number[])[] = []
  let length = 0
  const close = () => {
    const [firstTerm] = terms
    if (firstTerm !== undefined) shards.push({ firstTerm, file: { terms, postings: lists } })
    terms = []
    lists = []
    length = 0
  }
  for (const term of [...postings.keys()].sort()) {
    const steps = toSteps(postings.get(term) ?? [])
    const added = term.length + lengthAsJson(steps)
    if (length > 0 && length + added > shardCharacters) close()
    terms.push(term)
    lists.push(steps)
    length += added
  }
  close()
  return shards
}

function collectPostings(articles: readonly Article[]): Map<string, number[]> {
  const postings = new Map<string, number[]>()
  const add = (term: string, ordinal: number) => {
    const list = postings.get(term)
    if (list === undefined) postings.set(term, [ordinal])
    else if (list.at(-1) !== ordinal) list.push(ordinal)
  }
  articles.forEach((article, ordinal) => {
    for (const term of facetTermsOf(article)) add(term, ordinal)
    for (const text of textsOf(article)) for (const { term } of tokenise(text)) add(term, ordinal)
  })
  return postings
}

/** In place: the ordinals of a large archive would not fit into memory twice. */
function toSteps(ordinals: number[]): readonly number[] {
  for (let index = ordinals.length - 1; index > 0; index--) {
    ordinals[index] = (ordinals[index] ?? 0) - (ordinals[index - 1] ?? 0)
  }
  return ordinals
}

function lengthAsJson(steps: readonly number[]): number {
  let length = '"",[],'.length
  for (const step of steps) length += String(step).length + 1
  return length
}
