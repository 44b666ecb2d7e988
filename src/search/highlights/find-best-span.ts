import type { Highlight } from './find-highlights.ts'

/** Consecutive highlights of a text: the indexes of the first and of the last one. */
export interface HighlightSpan {
  readonly first: number
  readonly last: number
}

/**
 * Finds the best span of highlights that are in one sentence and within `length` characters. The best span has the
 * highest sum of weights of its distinct words and phrases; then the most highlights; then the lowest index. A highlight
 * longer than `length` is a span of its own. `sentences[i]` is the index of the sentence of `highlights[i]`. A sliding
 * window: linear in the number of highlights.
 */
export function findBestSpan(
  highlights: readonly Highlight[],
  sentences: readonly number[],
  length: number,
): HighlightSpan {
  const counts = new Map<string, number>()
  let score = 0
  let first = 0
  let best = { first: 0, last: 0, score: -1 }

  function add({ occurrences }: Highlight): void {
    for (const { group, weight } of occurrences) {
      const count = counts.get(group) ?? 0
      if (count === 0) score += weight
      counts.set(group, count + 1)
    }
  }

  function remove({ occurrences }: Highlight): void {
    for (const { group, weight } of occurrences) {
      const count = counts.get(group) ?? 0
      if (count === 1) score -= weight
      counts.set(group, count - 1)
    }
  }

  for (const [last, added] of highlights.entries()) {
    add(added)
    for (let oldest = highlights[first]; oldest !== undefined && oldest !== added; oldest = highlights[first]) {
      if (sentences[first] === sentences[last] && added.end - oldest.start <= length) break
      remove(oldest)
      first += 1
    }
    const hasMoreHighlights = score === best.score && last - first > best.last - best.first
    if (score > best.score || hasMoreHighlights) best = { first, last, score }
  }
  return best
}
