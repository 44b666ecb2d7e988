import type { Hits } from './hits.ts'

/** Returns the ordinals by descending score, then by descending ordinal. */
export function rankHits({ ordinals, scores }: Hits): Uint32Array<ArrayBuffer> {
  // Typed arrays sort numbers fast, so score and ordinal become one number. It is exact for up to two million articles.
  const base = (ordinals.at(-1) ?? 0) + 1
  const keys = Float64Array.from(scores).map((score, index) => score * base + (ordinals[index] ?? 0))
  return new Uint32Array(
    keys
      .sort()
      .toReversed()
      .map((key) => key % base),
  )
}
