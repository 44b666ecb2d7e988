import { formatArticleCount } from '../../components/counts.ts'

/** The texts of the page for an address that does not exist. */
export const messages = {
  title: (archive: string) => `Page not found · ${archive}`,
  heading: 'Page not found',
  noPage: 'There is no page at this address.',
  /** The texts before and after the last part of the address. */
  noPageNamed: ['There is no page ', ' here.'],
  reason: 'The page may never have been saved, or the address is incomplete.',
  guess: (articles: number, words: string) => `${formatArticleCount(articles)} with the words “${words}”`,
  search: (articles: number) => `Search the archive (${formatArticleCount(articles)})`,
  byMonth: 'Browse by month',
} as const
