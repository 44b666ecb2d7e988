import type { Article, Reference } from '../archive/article.ts'
import type { Target } from '../archive/links.ts'
import { proseLinksOf } from './prose-links.ts'
import type { TellingTerms } from './telling-terms.ts'

/** Where an article's own text points to. */
export interface LinksOut {
  /** Of each `related` block of the body, in their order. */
  readonly references: readonly (readonly Reference[])[]
  readonly proseLinks: readonly string[]
}

/** An article as far as its links to others depend on it. */
export interface Relatable extends Target, LinksOut {
  readonly url: string | null
  readonly telling: TellingTerms
}

export function linksOut({ body }: Pick<Article, 'body'>): LinksOut {
  return {
    references: body.flatMap((block) => (block.kind === 'related' ? [block.references] : [])),
    proseLinks: proseLinksOf({ body }),
  }
}
