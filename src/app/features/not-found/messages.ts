import { formatArticleCount } from '../../components/messages.ts'

/** The texts of the page for an address that does not exist. */
export const messages = {
  title: (archive: string) => `Page not found · ${archive}`,
  heading: 'Page not found',
  noPage: 'There is no page at this address.',
  noPageNamed: 'There is no page {name} here.',
  reason: 'The page may never have been saved, or the address is incomplete.',
  guess: (articles: number, words: string) => `${formatArticleCount(articles)} with the words “${words}”`,
  search: (articles: number) => `Search the archive (${formatArticleCount(articles)})`,
  byMonth: 'Browse by month',
} as const
