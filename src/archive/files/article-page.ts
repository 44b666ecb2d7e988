import type { Article } from '../article.ts'
import type { ArticleLinks, ArticleReference } from '../links.ts'

/** The data of an article's page: the article, its links and its neighbours. */
export interface ArticlePage {
  readonly article: Article
  readonly links: ArticleLinks
  /** The neighbours in the order of the archive: `previous` was published before the article, `next` after it. */
  readonly previous: ArticleReference | null
  readonly next: ArticleReference | null
}

/** A data file with consecutive articles of one chunk, `Manifest.articlesPerFile` of them, in ordinal order. */
export type ArticleFile = readonly ArticlePage[]
