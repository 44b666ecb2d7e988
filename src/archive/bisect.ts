/**
 * Returns the first index of `low` … `high - 1` for which `isBefore` is false, or `high` if there is none, by binary
 * search. `isBefore` must be true for all indexes before the result, and false for all after it.
 */
export function bisect(low: number, high: number, isBefore: (index: number) => boolean): number {
  let first = low
  let end = high
  while (first < end) {
    const middle = (first + end) >> 1
    if (isBefore(middle)) first = middle + 1
    else end = middle
  }
  return first
}
