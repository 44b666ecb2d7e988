import { computeWeight } from '../format/impact.ts'
import { IMPACT_BITS, IN_HEADLINE } from '../format/postings.ts'
import { collectHits, type Hits } from './hits.ts'
import type { LocatedEntry } from './open-index.ts'
import type { WordPlan } from './plan.ts'

/** Scores articles by impact × weight. An article with several of the entries has the highest of their impacts. */
export function evaluateWord(plan: WordPlan, total: number): Hits {
  const { ordinals, scores } = impactsOf(plan, total)
  const weight = computeWeight(ordinals.length, total)
  for (let index = 0; index < scores.length; index++) scores[index] = (scores[index] ?? 0) * weight
  return { ordinals, scores }
}

/** Returns impacts as scores, in a new array. */
function impactsOf({ entries, isInHeadline }: WordPlan, total: number): Hits {
  const [only] = entries
  if (only === undefined || entries.length > 1 || isInHeadline) return mergeImpacts(entries, isInHeadline, total)
  const { ordinals, flags } = only.postings
  return { ordinals, scores: new Uint32Array(flags).map((flag) => flag & IMPACT_BITS) }
}

function mergeImpacts(entries: readonly LocatedEntry[], isInHeadline: boolean, total: number): Hits {
  const isHit = new Uint8Array(total)
  const impacts = new Uint8Array(total)
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
  return collectHits(isHit, impacts)
}
