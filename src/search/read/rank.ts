import type { Hits } from './hits.ts'

/** The ordinals by score, highest first; of equals, the newest. A counting sort: scores are small whole numbers. */
export function rank({ ordinals, scores }: Hits): Uint32Array<ArrayBuffer> {
  let highest = 0
  for (const score of scores) if (score > highest) highest = score
  /** First how many have a score, then where the next of them goes. */
  const places = new Uint32Array(highest + 1)
  for (const score of scores) places[score] = (places[score] ?? 0) + 1
  let place = 0
  for (let score = highest; score >= 0; score--) {
    const count = places[score] ?? 0
    places[score] = place
    place += count
  }
  const ranking = new Uint32Array(ordinals.length)
  for (let index = ordinals.length - 1; index >= 0; index--) {
    const score = scores[index] ?? 0
    const at = places[score] ?? 0
    ranking[at] = ordinals[index] ?? 0
    places[score] = at + 1
  }
  return ranking
}
