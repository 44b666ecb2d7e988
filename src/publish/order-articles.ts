import type { ArticleHead } from '../archive/article.ts'
import type { Report } from '../archive/files/report.ts'
import { ingest } from '../ingest/order-articles.ts'
import type { ListedSeeds } from '../ingest/list-archive.ts'
import type { OutboundLinks } from '../relate/outbound-links.ts'
import type { LocatedArticle, ReadSeeds } from './cache/read-seeds.ts'

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
  /** Where the words and key terms are: index of the batch, and index in the batch. */
  readonly batch: number
  readonly terms: number
}

export interface OrderedArticles {
  /** In the order of the archive. */
  readonly articles: readonly ArchivedArticle[]
  readonly report: Report
}

/** Puts the parsed articles in the order of the archive, and gives each its slug and its final language. */
export function orderArticles(listed: ListedSeeds, { seeds }: ReadSeeds): OrderedArticles {
  const { articles, report } = ingest(listed, seeds)
  return {
    articles: articles.map(({ path, slug, draft }) => {
      const { article, batch, readBody, seedHash, references, proseLinks } = draft
      const terms = chooseTerms(draft, listed.settings.language)
      const head = { slug, ...article }
      return { path, head, readBody, seedHash, outboundLinks: { references, proseLinks }, batch, terms }
    }),
    report: report(),
  }
}

/** Words and key terms depend on the language, which may have changed to the default language of the archive. */
function chooseTerms(draft: LocatedArticle, defaultLanguage: string): number {
  const isInDefaultLanguage = draft.isLanguageGuessed && draft.article.language === defaultLanguage
  return isInDefaultLanguage ? draft.termsInDefaultLanguage : draft.terms
}
