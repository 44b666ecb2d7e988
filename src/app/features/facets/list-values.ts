import type { FacetCount } from '../../../search/search-result.ts'

export interface FacetValue {
  readonly value: string
  /** As the reader knows it. */
  readonly name: string
  /** Null until it is known. */
  readonly count: number | null
}

export interface ListedValues {
  readonly values: readonly FacetValue[]
  /** How many more there are, of those that the reader looks for. */
  readonly more: number
}

/** So many are to be seen before the reader asks for more. */
const FEW_VALUES = 8
/** A list that is this little longer is shown whole. */
const SPARE_VALUES = 2
/** A list of more is looked through by typing. */
export const MOST_VALUES = 100

/** Those that are counted, and behind them those of `kept` that are not: what is chosen must stay within reach. */
export function allValues(
  counts: readonly FacetCount[] | null,
  kept: readonly string[],
  nameOf: (value: string) => string,
): readonly FacetValue[] {
  const counted = new Set(counts?.map(({ value }) => value))
  const uncounted = kept
    .filter((value) => !counted.has(value))
    .map((value) => ({ value, count: counts === null ? null : 0 }))
  return [...(counts ?? []), ...uncounted].map(({ value, count }) => ({ value, count, name: nameOf(value) }))
}

/** The first values, as many as are wanted; of the others, those of `kept`. */
export function firstValues(all: readonly FacetValue[], kept: readonly string[], isLong: boolean): ListedValues {
  const few = all.length <= FEW_VALUES + SPARE_VALUES ? all.length : FEW_VALUES
  const most = isLong ? MOST_VALUES : few
  const values = all.filter(({ value }, at) => at < most || kept.includes(value))
  return { values, more: all.length - values.length }
}

/** The first values that have what is typed in their names, whatever its case and its accents. */
export function findValues(all: readonly FacetValue[], typed: string): ListedValues {
  const wanted = fold(typed.trim())
  const found = all.filter(({ name }) => fold(name).includes(wanted))
  return { values: found.slice(0, MOST_VALUES), more: Math.max(0, found.length - MOST_VALUES) }
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
