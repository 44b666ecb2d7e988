import { type Ordinal, type Slug, toOrdinal } from '../archive/ids.ts'
import { type ArticleLinks, type ResolvedReference, toArticleReference } from '../archive/links.ts'
import type { Exclusions } from './find-similar.ts'
import type { OutboundLinks } from './outbound-links.ts'
import { createReferenceResolver, type ReferenceResolver } from './resolve-references.ts'

/** An article with outbound links, and the target of links from other articles. */
export interface LinkableArticle {
  readonly head: Parameters<typeof toArticleReference>[0] & { readonly url: string | null }
  readonly outboundLinks: OutboundLinks
}

/** The explicit links from and to one article. */
export interface ResolvedLinks extends Pick<ArticleLinks, 'related' | 'inText'> {
  /** The articles whose text links to this one, in ascending order. */
  readonly mentionedIn: readonly Ordinal[]
}

export interface LinkResolution {
  /** The links of each article by ordinal. */
  readonly links: readonly ResolvedLinks[]
  /** The articles that a page lists as related or as mentioning it, so that they are not listed as similar too. */
  readonly listed: Exclusions
}

/** Resolves the outbound links of all articles, given in the order of the archive, in time proportional to their number. */
export function resolveLinks(articles: readonly LinkableArticle[]): LinkResolution {
  const resolver = createReferenceResolver(articles.map(({ head }) => head))
  const resolved = articles.map(({ outboundLinks }, index) =>
    resolveOutbound(outboundLinks, toOrdinal(index), articles, resolver),
  )
  const referrers = collectReferrers(resolved.map(({ mentioned }) => mentioned))
  const listed = new Map<Ordinal, ReadonlySet<Ordinal>>()
  const links = resolved.map(({ related, inText, inRelated }, index) => {
    const mentionedIn = referrers[index] ?? []
    if (inRelated.size + mentionedIn.length > 0) listed.set(toOrdinal(index), new Set([...inRelated, ...mentionedIn]))
    return { related, inText, mentionedIn }
  })
  return { links, listed }
}

interface ResolvedOutboundLinks extends Omit<ResolvedLinks, 'mentionedIn'> {
  /** The articles in `related`. */
  readonly inRelated: ReadonlySet<Ordinal>
  /** The articles of `related` and `inText`. */
  readonly mentioned: ReadonlySet<Ordinal>
}

function resolveOutbound(
  { references, proseLinks }: OutboundLinks,
  from: Ordinal,
  articles: readonly LinkableArticle[],
  { resolve, resolveUrl }: ReferenceResolver,
): ResolvedOutboundLinks {
  const inRelated = new Set<Ordinal>()
  const related = references.map((block) =>
    block.map((reference): ResolvedReference => {
      const ordinal = resolve(reference, from)
      const head = ordinal === null ? undefined : articles[ordinal]?.head
      if (ordinal === null || head === undefined) return { kind: 'unresolved', ...reference }
      inRelated.add(ordinal)
      return { kind: 'resolved', target: toArticleReference(head) }
    }),
  )
  const inText: Record<string, Slug> = {}
  const mentioned = new Set(inRelated)
  for (const address of proseLinks) {
    const ordinal = resolveUrl(address, from)
    const head = ordinal === null ? undefined : articles[ordinal]?.head
    if (ordinal === null || head === undefined) continue
    mentioned.add(ordinal)
    inText[address] = head.slug
  }
  return { related, inText, inRelated, mentioned }
}

/** Returns the articles that mention each article, in ascending order. */
function collectReferrers(mentions: readonly ReadonlySet<Ordinal>[]): readonly (readonly Ordinal[])[] {
  const referrers: Ordinal[][] = mentions.map(() => [])
  mentions.forEach((mentioned, from) => {
    for (const ordinal of mentioned) referrers[ordinal]?.push(toOrdinal(from))
  })
  return referrers
}
