import type { Article } from './article.ts'
import type { Slug } from './ids.ts'

/** What a link shows of the article that it leads to. */
export type ArticleReference = Pick<Article, 'slug' | 'headline' | 'date' | 'source' | 'language' | 'direction'>

/** A reference of the text, after the archive was searched for it. */
export type ResolvedReference =
  | { readonly kind: 'resolved'; readonly target: ArticleReference }
  | { readonly kind: 'unresolved'; readonly title: string; readonly url: string | null }

export interface SimilarArticle {
  readonly target: ArticleReference
  /** The telling words that both articles use, most telling first, as this article writes them. */
  readonly sharedWords: readonly string[]
}

/** All links of one article to others in the archive. */
export interface ArticleLinks {
  /** One list for each `related` block of the body, in the order of the blocks. */
  readonly related: readonly (readonly ResolvedReference[])[]
  /** Addresses linked to from the prose that are articles of this archive. */
  readonly inText: Readonly<Record<string, Slug>>
  /** Articles that refer to this one, oldest first. */
  readonly mentionedIn: readonly ArticleReference[]
  /** Nearest first. */
  readonly similar: readonly SimilarArticle[]
}

export function toArticleReference({
  slug,
  headline,
  date,
  source,
  language,
  direction,
}: ArticleReference): ArticleReference {
  return { slug, headline, date, source, language, direction }
}
