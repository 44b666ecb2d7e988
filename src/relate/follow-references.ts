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

/** Follows what leads out of the article at `from`, in ordinal order. */
export function followReferences(
  articles: readonly Referable[],
  { resolve, resolveUrl }: Resolver,
  from: Ordinal,
): Followed {
  const { references = [], proseLinks = [] } = articles[from]?.linksOut ?? {}
  const inRelated = new Set<Ordinal>()
  const toResolved = (reference: Reference): ResolvedReference => {
    const ordinal = resolve(reference, from)
    const target = ordinal === null ? undefined : articles[ordinal]?.head
    if (ordinal === null || target === undefined) return { kind: 'unresolved', ...reference }
    inRelated.add(ordinal)
    return { kind: 'resolved', target: toTarget(target) }
  }
  const related = references.map((own) => own.map(toResolved))
  const inText: Record<string, Slug> = {}
  const mentioned = new Set(inRelated)
  for (const address of proseLinks) {
    const ordinal = resolveUrl(address, from)
    const target = ordinal === null ? undefined : articles[ordinal]?.head
    if (ordinal === null || target === undefined) continue
    mentioned.add(ordinal)
    inText[address] = target.slug
  }
  return { related, inText, inRelated, mentioned }
}
