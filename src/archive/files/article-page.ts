import type { Article } from '../article.ts'
import type { ArticleLinks, ArticleReference } from '../links.ts'

/** What the page of one article shows. */
export interface ArticlePage {
  readonly article: Article
  readonly links: ArticleLinks
  /** The neighbours in the whole archive: `previous` was published before, `next` after. */
  readonly previous: ArticleReference | null
  readonly next: ArticleReference | null
}

/** A data file of articles: neighbours in a chunk, as many as the manifest says, in ordinal order. */
export type ArticleFile = readonly ArticlePage[]
