import { computeWeight } from '../format/impact.ts'
import { IMPACT_BITS, IN_HEADLINE } from '../format/postings.ts'
import { collectHits, type Hits } from './hits.ts'
import type { WordPlan } from './plan.ts'

/** Scores articles by impact × weight. An article with several of the entries has the highest of their impacts. */
export function evaluateWord({ entries, isInHeadline }: WordPlan, total: number): Hits {
  const isHit = new Uint8Array(total)
  const impacts = new Uint32Array(total)
  for (const { postings } of entries) {
    const { ordinals, flags } = postings
    for (let index = 0; index < ordinals.length; index++) {
      const ordinal = ordinals[index] ?? 0
      const flag = flags[index] ?? 0
      if (isInHeadline && (flag & IN_HEADLINE) === 0) continue
      isHit[ordinal] = 1
      impacts[ordinal] = Math.max(impacts[ordinal] ?? 0, flag & IMPACT_BITS)
    }
  }
  const { ordinals, scores } = collectHits(isHit, impacts)
  const weight = computeWeight(ordinals.length, total)
  return { ordinals, scores: scores.map((impact) => impact * weight) }
}
