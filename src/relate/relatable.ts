import type { Article, Reference } from '../archive/article.ts'
import type { Target } from '../archive/links.ts'
import { proseLinksOf } from './prose-links.ts'

/** Where an article's own text points to. */
export interface LinksOut {
  /** Of each `related` block of the body, in their order. */
  readonly references: readonly (readonly Reference[])[]
  readonly proseLinks: readonly string[]
}

/** The telling terms of an article, as `tellingTermsOf` gives them, by number. Columns of equal length. */
export interface NumberedTerms {
  /** Places in `numbers`. */
  readonly terms: Int32Array
  readonly counts: Int32Array
  /** Asked for only where some are shown. */
  readonly forms: () => readonly string[]
  /** Of a vocabulary, which many articles share: within a language the same for the same term, from 0. */
  readonly numbers: Int32Array
}

/** An article as far as others are referred to in it, or it in others. */
export interface Referable {
  readonly head: Target & { readonly url: string | null }
  readonly linksOut: LinksOut
}

/** An article as far as it is compared with others. */
export interface Comparable {
  readonly date: Target['date']
  readonly language: string
  /** Another one whenever its text is another. */
  readonly version: string
  readonly telling: NumberedTerms
}

export function linksOut({ body }: Pick<Article, 'body'>): LinksOut {
  return {
    references: body.flatMap((block) => (block.kind === 'related' ? [block.references] : [])),
    proseLinks: proseLinksOf({ body }),
  }
}
