import { type Ordinal, toOrdinal } from '../archive/ids.ts'
import type { ArticleLinks } from '../archive/links.ts'
import { followReferences } from './follow-references.ts'
import type { Referable } from './relatable.ts'
import { createResolver } from './resolve-references.ts'
import type { Exclusions, Similar } from './similar.ts'

/** What is similar to each of the same articles, by ordinal; it may be looked for in another thread. */
export type SimilarArticles = (exclusions: Exclusions) => Promise<readonly (readonly Similar[])[]>

/** `ArticleLinks` by ordinals: what they show of an article is the same wherever they lead to it. */
export interface OrdinalLinks extends Pick<ArticleLinks, 'related' | 'inText'> {
  readonly mentionedIn: readonly Ordinal[]
  readonly similar: readonly Similar[]
}

/** The links of each article, parallel to `articles`, which stand in ordinal order; in time proportional to them. */
export async function relate(
  articles: readonly Referable[],
  findSimilar: SimilarArticles,
): Promise<readonly OrdinalLinks[]> {
  const resolver = createResolver(articles.map(({ head }) => head))
  const followed = articles.map((_, index) => followReferences(articles, resolver, toOrdinal(index)))
  const referrers = reverse(followed.map(({ mentioned }) => mentioned))
  const listed = new Map<Ordinal, ReadonlySet<Ordinal>>()
  followed.forEach(({ inRelated }, index) => {
    const own = new Set([...inRelated, ...(referrers[index] ?? [])])
    if (own.size > 0) listed.set(toOrdinal(index), own)
  })
  // What a page lists once already is not listed again.
  const similar = await findSimilar(listed)
  return followed.map(({ related, inText }, index) => ({
    related,
    inText,
    mentionedIn: referrers[index] ?? [],
    similar: similar[index] ?? [],
  }))
}

/** Who points to each place, ascending. */
function reverse(pointers: readonly ReadonlySet<Ordinal>[]): readonly (readonly Ordinal[])[] {
  const referrers: Ordinal[][] = pointers.map(() => [])
  pointers.forEach((targets, from) => {
    for (const target of targets) referrers[target]?.push(toOrdinal(from))
  })
  return referrers
}
