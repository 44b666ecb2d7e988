import { formatArticleCount } from '../../components/messages.ts'

/** The texts around every page. */
export const messages = {
  skipLink: 'Skip to content',
  navigation: 'Archive',
  allArticles: 'All articles',
  byMonth: 'By month',
  loading: 'Loading',
  total: (articles: number) => formatArticleCount(articles),
  totalOfDay: (articles: number) => `${formatArticleCount(articles)} of {first}`,
  totalOfSpan: (articles: number) => `${formatArticleCount(articles)} from {first} to {last}`,
  madeWith: 'Made with Backfile',
  licenses: 'Licences',
  licensesInSource: 'licences in the source of this page',
} as const
