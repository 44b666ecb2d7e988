import type { Report } from '../archive/files/report.ts'
import type { ListedArchive } from '../ingest/list-archive.ts'
import { orderSeeds } from '../ingest/order-seeds.ts'
import type { LocatedArticle, SeedsOfFolder } from './cache/read-seeds.ts'
import type { UnillustratedArticle } from './pictures/illustrate-articles.ts'

export interface OrderedArchive {
  /** Articles in the order of the archive. */
  readonly articles: readonly UnillustratedArticle[]
  readonly report: Report
}

/** Puts the parsed articles in the order of the archive, and gives each its slug and its final language. */
export function orderArticles(listed: ListedArchive, { seeds }: SeedsOfFolder): OrderedArchive {
  const { articles, report } = orderSeeds(listed, seeds)
  return {
    articles: articles.map(({ path, slug, parsed, copies }) => {
      const { article, batch, readBody, seedHash, references, proseLinks } = parsed
      const terms = chooseTerms(parsed, listed.settings.language)
      const head = { slug, ...article }
      return { path, head, copies, readBody, seedHash, outboundLinks: { references, proseLinks }, batch, terms }
    }),
    report,
  }
}

/** Words and key terms depend on the language, which may have changed to the default language of the archive. */
function chooseTerms(article: LocatedArticle, defaultLanguage: string): number {
  const isInDefaultLanguage = article.isLanguageGuessed && article.article.language === defaultLanguage
  return isInDefaultLanguage ? article.termsInDefaultLanguage : article.terms
}
