import type { Highlight } from './find-highlights.ts'

/** Consecutive highlights of a text: the indexes of the first and of the last one. */
interface HighlightSpan {
  readonly first: number
  readonly last: number
}

/**
 * Finds the best span of highlights that are in one sentence and within `length` characters. The best span has the
 * highest sum of weights of its distinct words and phrases; then the most highlights; then the lowest index. A highlight
 * longer than `length` is a span of its own. `sentences[i]` is the index of the sentence of `highlights[i]`.
 */
export function findBestSpan(
  highlights: readonly Highlight[],
  sentences: readonly number[],
  length: number,
): HighlightSpan {
  let best = { first: 0, last: 0, score: -1 }
  for (const [first, { start }] of highlights.entries()) {
    const groups = new Set<string>()
    let score = 0
    for (let last = first; last < highlights.length; last++) {
      const { end = 0, occurrences = [] } = highlights[last] ?? {}
      if (last > first && (sentences[last] !== sentences[first] || end - start > length)) break
      for (const { group, weight } of occurrences) {
        if (!groups.has(group)) score += weight
        groups.add(group)
      }
      const hasMoreHighlights = score === best.score && last - first > best.last - best.first
      if (score > best.score || hasMoreHighlights) best = { first, last, score }
    }
  }
  return best
}
