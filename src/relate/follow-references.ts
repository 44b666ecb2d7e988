import type { Reference } from '../archive/article.ts'
import type { Ordinal, Slug } from '../archive/ids.ts'
import { type ResolvedReference, toTarget } from '../archive/links.ts'
import type { Referable } from './relatable.ts'
import type { Resolver } from './resolve-references.ts'

/** Where one article's own text leads to. */
export interface Followed {
  readonly related: readonly (readonly ResolvedReference[])[]
  readonly inText: Readonly<Record<string, Slug>>
  /** The articles of `related`. */
  readonly inRelated: ReadonlySet<Ordinal>
  /** The articles of `related` and `inText`. */
  readonly mentioned: ReadonlySet<Ordinal>
}

/** `from` is the ordinal of `article` in `articles`. */
export function followReferences(
  articles: readonly Referable[],
  { resolve, resolveUrl }: Resolver,
  article: Referable,
  from: Ordinal,
): Followed {
  const inRelated = new Set<Ordinal>()
  const toResolved = (reference: Reference): ResolvedReference => {
    const ordinal = resolve(reference, from)
    const target = ordinal === null ? undefined : articles[ordinal]
    if (ordinal === null || target === undefined) return { kind: 'unresolved', ...reference }
    inRelated.add(ordinal)
    return { kind: 'resolved', target: toTarget(target) }
  }
  const related = article.references.map((references) => references.map(toResolved))
  const inText: Record<string, Slug> = {}
  const mentioned = new Set(inRelated)
  for (const address of article.proseLinks) {
    const ordinal = resolveUrl(address, from)
    const target = ordinal === null ? undefined : articles[ordinal]
    if (ordinal === null || target === undefined) continue
    mentioned.add(ordinal)
    inText[address] = target.slug
  }
  return { related, inText, inRelated, mentioned }
}
