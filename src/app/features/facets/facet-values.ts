import type { FacetCount } from '../../../search/search-result.ts'

export interface FacetValue {
  readonly value: string
  /** The displayed name of the value. */
  readonly name: string
  /** Null until the values are counted. */
  readonly count: number | null
}

export interface VisibleValues {
  readonly values: readonly FacetValue[]
  /** The number of values that are left out. */
  readonly hidden: number
}

const COLLAPSED_VALUES = 8
/** A list with up to this many additional values is not collapsed. */
const MAX_EXTRA_VALUES = 2
export const MAX_VALUES = 100

/**
 * Returns the counted values, followed by the `pinned` values without a count, so that the reader can deselect them.
 */
export function mergeValues(
  counts: readonly FacetCount[] | null,
  pinned: readonly string[],
  formatValue: (value: string) => string,
): readonly FacetValue[] {
  const counted = new Set(counts?.map(({ value }) => value))
  const uncounted = pinned
    .filter((value) => !counted.has(value))
    .map((value) => ({ value, count: counts === null ? null : 0 }))
  return [...(counts ?? []), ...uncounted].map(({ value, count }) => ({ value, count, name: formatValue(value) }))
}

/** Returns the first 8 values, or 100 if `isExpanded`, and all values of `pinned`. */
export function limitValues(all: readonly FacetValue[], pinned: readonly string[], isExpanded: boolean): VisibleValues {
  const collapsed = all.length <= COLLAPSED_VALUES + MAX_EXTRA_VALUES ? all.length : COLLAPSED_VALUES
  const limit = isExpanded ? MAX_VALUES : collapsed
  const values = all.filter(({ value }, index) => index < limit || pinned.includes(value))
  return { values, hidden: all.length - values.length }
}

/** Returns the first 100 values whose names contain the text. Case and accents are ignored. */
export function findValues(all: readonly FacetValue[], text: string): VisibleValues {
  const folded = fold(text.trim())
  const found = all.filter(({ name }) => fold(name).includes(folded))
  return { values: found.slice(0, MAX_VALUES), hidden: Math.max(0, found.length - MAX_VALUES) }
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
