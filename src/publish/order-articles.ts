import type { Report } from '../archive/files/report.ts'
import { ingest } from '../ingest/order-articles.ts'
import type { ListedSeeds } from '../ingest/list-archive.ts'
import type { ArchivedArticle } from './archived-article.ts'
import type { LocatedArticle, ReadSeeds } from './cache/read-seeds.ts'

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
