import type { ArticleHead } from '../archive/article.ts'
import type { OutboundLinks } from '../relate/outbound-links.ts'

/** An article with its slug and its final language. */
export interface ArchivedArticle {
  /** The seed file, relative to the seeds folder. */
  readonly path: string
  readonly head: ArticleHead
  /** Returns the body as JSON. */
  readonly readBody: () => string
  /** Hash of the parsed seed. It does not cover the slug and the language, which depend on other articles. */
  readonly seedHash: string
  readonly outboundLinks: OutboundLinks
  /** The location of the words and key terms: the index of the batch, and the index in this batch. */
  readonly batch: number
  readonly terms: number
}
