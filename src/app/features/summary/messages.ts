import type { Facet } from '../../../archive/query.ts'
import { formatArticleCount, formatCount, formatNumber } from '../../components/messages.ts'
import { FACET_NAMES } from '../../list-query/facet-names.ts'

export type FilterKind = 'words' | 'from' | 'to' | Facet

export const messages = {
  resultsLabel: 'Search results',
  count: (count: number, total: number) =>
    count === total ? formatArticleCount(total) : `${formatNumber(count)} of ${formatArticleCount(total)}`,
  /** Announced by screen readers. Each notice is a sentence. */
  status: (count: string, notices: readonly string[]) =>
    notices.length === 0 ? count : `${count}. ${notices.join(' ')}`,
  /** Shown by the prerendered list, while the results for the query in the address are not there. */
  pending: 'Searching…',
  unanswered: 'Search has not started. This list shows the whole archive, not your search.',
  activeFilters: 'Active filters',
  filterNames: { words: 'Search', from: 'From', to: 'To', ...FACET_NAMES } satisfies Record<FilterKind, string>,
  /** Each has the visible text of its chip, as WCAG 2.5.3 requires. */
  removeFilter: {
    words: (value) => `Remove search: ${value}`,
    from: (value) => `Remove from: ${value}`,
    to: (value) => `Remove to: ${value}`,
    author: (value) => `Remove author: ${value}`,
    source: (value) => `Remove source: ${value}`,
    tag: (value) => `Remove tag: ${value}`,
    lang: (value) => `Remove language: ${value}`,
  } satisfies Record<FilterKind, (value: string) => string>,
  clearFilters: 'Clear filters',
  searchedFor: 'Searched for: {query}',
  incomplete: (terms: string) => `These results are incomplete, because ${terms} could not be looked up.`,
  quoted: (term: string) => `“${term}”`,
  moreNotices: (count: number) => `${formatCount(count, 'more notice', 'more notices')} like these.`,
} as const
