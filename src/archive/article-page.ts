import type { Article } from './article.ts'
import type { ArticleLinks, Target } from './links.ts'

/** What the page of one article shows. */
export interface ArticlePage {
  readonly article: Article
  readonly links: ArticleLinks
  /** The neighbours in the whole archive: `previous` was published before, `next` after. */
  readonly previous: Target | null
  readonly next: Target | null
}

/** A data file of articles: neighbours in a chunk, as many as the manifest says, in ordinal order. */
export type ArticleFile = readonly ArticlePage[]
