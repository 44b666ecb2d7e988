import { computeWeight } from '../format/impact.ts'
import { IMPACT_BITS, IN_HEADLINE } from '../format/postings.ts'
import { collect, type Hits } from './hits.ts'
import type { PlacedEntry } from './open-index.ts'
import type { WordPlan } from './plan.ts'

/**
 * Where several entries are in one article, such as those of a prefix, the highest impact counts. A word that few
 * articles have weighs more.
 */
export function evaluateWord(plan: WordPlan, total: number): Hits {
  const { ordinals, scores } = impactsOf(plan, total)
  const weight = computeWeight(ordinals.length, total)
  for (let index = 0; index < scores.length; index++) scores[index] = (scores[index] ?? 0) * weight
  return { ordinals, scores }
}

/** The scores are of this call alone. */
function impactsOf({ entries, isInHeadline }: WordPlan, total: number): Hits {
  const [only] = entries
  if (only === undefined || entries.length > 1 || isInHeadline) return mergeImpacts(entries, isInHeadline, total)
  const { ordinals, flags } = only.postings
  const scores = new Uint32Array(flags.length)
  for (let index = 0; index < flags.length; index++) scores[index] = (flags[index] ?? 0) & IMPACT_BITS
  return { ordinals, scores }
}

function mergeImpacts(entries: readonly PlacedEntry[], isInHeadline: boolean, total: number): Hits {
  const marks = new Uint8Array(total)
  const impacts = new Uint8Array(total)
  for (const { postings } of entries) {
    const { ordinals, flags } = postings
    for (let index = 0; index < ordinals.length; index++) {
      const ordinal = ordinals[index] ?? 0
      const flag = flags[index] ?? 0
      if (isInHeadline && (flag & IN_HEADLINE) === 0) continue
      marks[ordinal] = 1
      impacts[ordinal] = Math.max(impacts[ordinal] ?? 0, flag & IMPACT_BITS)
    }
  }
  return collect(marks, impacts)
}
