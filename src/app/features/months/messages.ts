import { formatArticleCount, sharedMessages } from '../../components/messages.ts'

export const messages = {
  byMonth: 'By month',
  title: (page: string, archive: string) => `${page} · ${archive}`,
  total: (articles: number) => `${formatArticleCount(articles)}, by month of publication.`,
  undated: sharedMessages.undated,
  undatedArticles: (articles: number) => `${formatArticleCount(articles)} without a date`,
  allMonths: 'All months',
  count: (articles: number, page: number, pages: number) =>
    pages === 1 ? formatArticleCount(articles) : `${formatArticleCount(articles)}, page ${page} of ${pages}`,
  articles: 'Articles',
  pages: 'Pages of this month',
  page: (page: number) => `Page ${page}`,
  otherMonths: 'Other months',
  previous: 'Previous month',
  next: 'Next month',
} as const
