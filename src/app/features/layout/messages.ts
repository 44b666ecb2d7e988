import { formatArticleCount } from '../../components/counts.ts'

/** The texts around every page. */
export const messages = {
  skipLink: 'Skip to content',
  navigation: 'Archive',
  allArticles: 'All articles',
  byMonth: 'By month',
  loading: 'Loading',
  total: (articles: number) => formatArticleCount(articles),
  from: 'from',
  to: 'to',
  of: 'of',
  madeWith: 'Made with Backfile',
} as const
