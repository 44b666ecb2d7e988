import type { Article } from './article.ts'
import type { ArticleLinks, Target } from './links.ts'

/** The data file of one article: all that its page shows. */
export interface ArticlePage {
  readonly article: Article
  readonly links: ArticleLinks
  /** The neighbours in the whole archive: `previous` was published before, `next` after. */
  readonly previous: Target | null
  readonly next: Target | null
}
