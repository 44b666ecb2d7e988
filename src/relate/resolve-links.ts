import type { Reference } from '../archive/article.ts'
import { type Ordinal, toOrdinal } from '../archive/ids.ts'
import { type ArticleLinks, type ResolvedReference, toArticleReference } from '../archive/links.ts'
import type { Exclusions } from './find-similar.ts'
import type { OutboundLinks } from './outbound-links.ts'
import { createResolver, type NamedArticle, type Resolver } from './resolve-references.ts'

/** An article that links to others, and that others may link to. */
export interface LinkableArticle {
  readonly head: NamedArticle & Parameters<typeof toArticleReference>[0]
  readonly outboundLinks: OutboundLinks
}

/** The links that the texts of an archive name, resolved to its articles. */
export interface ResolvedLinks extends Pick<ArticleLinks, 'related' | 'inText'> {
  /** The articles whose text links to this one, in ascending order. */
  readonly mentionedIn: readonly Ordinal[]
}

export interface ArchiveLinks {
  /** By ordinal. */
  readonly links: readonly ResolvedLinks[]
  /** The articles that a page lists already, as related or as mentioning it: they are not listed as similar again. */
  readonly listed: Exclusions
}

/** Resolves the links of all articles, which are in the order of the archive, in time proportional to their number. */
export function resolveLinks(articles: readonly LinkableArticle[]): ArchiveLinks {
  const resolver = createResolver(articles.map(({ head }) => head))
  const resolved = articles.map((_, index) => resolveOutbound(articles, resolver, toOrdinal(index)))
  const referrers = reverse(resolved.map(({ mentioned }) => mentioned))
  const listed = new Map<Ordinal, ReadonlySet<Ordinal>>()
  const links = resolved.map(({ related, inText, inRelated }, index) => {
    const mentionedIn = referrers[index] ?? []
    if (inRelated.size + mentionedIn.length > 0) listed.set(toOrdinal(index), new Set([...inRelated, ...mentionedIn]))
    return { related, inText, mentionedIn }
  })
  return { links, listed }
}

interface ResolvedOutbound extends Omit<ResolvedLinks, 'mentionedIn'> {
  /** The articles of `related`. */
  readonly inRelated: ReadonlySet<Ordinal>
  /** The articles of `related` and `inText`. */
  readonly mentioned: ReadonlySet<Ordinal>
}

function resolveOutbound(
  articles: readonly LinkableArticle[],
  { resolve, resolveUrl }: Resolver,
  from: Ordinal,
): ResolvedOutbound {
  const { references = [], proseLinks = [] } = articles[from]?.outboundLinks ?? {}
  const inRelated = new Set<Ordinal>()
  const toResolved = (reference: Reference): ResolvedReference => {
    const ordinal = resolve(reference, from)
    const head = ordinal === null ? undefined : articles[ordinal]?.head
    if (ordinal === null || head === undefined) return { kind: 'unresolved', ...reference }
    inRelated.add(ordinal)
    return { kind: 'resolved', target: toArticleReference(head) }
  }
  const related = references.map((block) => block.map(toResolved))
  const inText: Record<string, ResolvedLinks['inText'][string]> = {}
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

/** Returns for each article the articles that mention it, in ascending order. */
function reverse(mentions: readonly ReadonlySet<Ordinal>[]): readonly (readonly Ordinal[])[] {
  const referrers: Ordinal[][] = mentions.map(() => [])
  mentions.forEach((targets, from) => {
    for (const target of targets) referrers[target]?.push(toOrdinal(from))
  })
  return referrers
}
