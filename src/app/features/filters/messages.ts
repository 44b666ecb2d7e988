import type { Sort } from '../../../archive/query.ts'
import { formatNumber } from '../../components/messages.ts'

export const messages = {
  formLabel: 'Filter the articles',
  /** The button that opens the filters on a phone. */
  filters: (active: number) => (active === 0 ? 'Filters' : `Filters (${formatNumber(active)})`),
  sort: 'Sort',
  sortNames: {
    relevance: 'Relevance',
    newest: 'Newest first',
    oldest: 'Oldest first',
  } satisfies Record<Sort, string>,
  withoutScripts:
    'Searching and filtering need JavaScript. Without it, this page lists all articles. You can also browse them ' +
    '<link>by month</link>.',
} as const
