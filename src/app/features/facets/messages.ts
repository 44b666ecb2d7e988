import type { Facet } from '../../../archive/query.ts'
import { formatCount, formatNumber } from '../../components/messages.ts'

const FACET_MESSAGES = {
  author: { values: 'authors', find: 'Find in authors' },
  source: { values: 'sources', find: 'Find in sources' },
  tag: { values: 'tags', find: 'Find in tags' },
  lang: { values: 'languages', find: 'Find in languages' },
} as const satisfies Readonly<Record<Facet, unknown>>

export const messages = {
  selected: (count: number) => `${formatNumber(count)} selected`,
  values: (facet: Facet) => FACET_MESSAGES[facet].values,
  find: (facet: Facet) => FACET_MESSAGES[facet].find,
  findPlaceholder: (facet: Facet, total: number) => `Find in ${formatNumber(total)} ${FACET_MESSAGES[facet].values}`,
  found: (count: number) => formatCount(count, 'match', 'matches'),
  noneFound: (text: string) => `No match for “${text}”`,
  showAll: (total: number) => `Show all ${formatNumber(total)}`,
  showSome: (shown: number, total: number) => `Show ${formatNumber(shown)} of ${formatNumber(total)}`,
  showFewer: 'Show fewer',
  typeMore: (hidden: number) => `${formatNumber(hidden)} more. Type more letters to find them.`,
  findMore: (hidden: number) => `${formatNumber(hidden)} more. Use the field above to find them.`,
  failed: 'The counts could not be loaded.',
  counting: 'Counting…',
  none: 'None',
  noneInResults: 'None in these results',
} as const
