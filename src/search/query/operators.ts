import { FACETS } from '../../archive/query.ts'

export const DATE_OPERATORS = ['after', 'before', 'date'] as const
export type DateOperator = (typeof DATE_OPERATORS)[number]

/** What may stand before a colon, in any case. */
export const OPERATORS = [...FACETS, 'intitle', ...DATE_OPERATORS] as const
