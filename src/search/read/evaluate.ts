import { toOrdinal } from '../../archive/ids.ts'
import { evaluateWord } from './evaluate-word.ts'
import type { Evaluation } from './evaluation.ts'
import { findPhrase } from './find-phrase.ts'
import { type Hits, hitsOfRange, intersect, subtract, unite } from './hits.ts'
import type { AllPlan, PhrasePlan, Plan } from './plan.ts'

/**
 * The articles that a plan finds, and their scores: the sum over its words of weight × impact. Null where nothing of
 * it could be looked up; what is missing in a part of it is left out.
 */
export async function evaluate(evaluation: Evaluation, plan: Plan): Promise<Hits | null> {
  await evaluation.pace.breathe()
  switch (plan.kind) {
    case 'word':
      return evaluateWord(plan, evaluation.total)
    case 'phrase':
      return await phraseOrLost(evaluation, plan)
    case 'range':
      return hitsOfRange(plan)
    case 'any':
      return await evaluateAny(evaluation, plan.plans)
    case 'all':
      return await evaluateAll(evaluation, plan)
    case 'not': {
      const hits = await evaluate(evaluation, plan.plan)
      return hits === null ? null : subtract(everything(evaluation), hits)
    }
    case 'missing':
      return null
    default:
      return plan satisfies never
  }
}

async function phraseOrLost(evaluation: Evaluation, plan: PhrasePlan): Promise<Hits | null> {
  try {
    return await findPhrase(evaluation, plan)
  } catch (error) {
    // Rejects where the work was given up, which is no loss.
    await evaluation.pace.breathe()
    evaluation.lost.push({ kind: 'missing', text: plan.text, error })
    return null
  }
}

async function evaluateAny(evaluation: Evaluation, plans: readonly Plan[]): Promise<Hits | null> {
  const all = await evaluateEach(evaluation, plans)
  return all.length === 0 && plans.length > 0 ? null : unite(all, evaluation.total)
}

async function evaluateAll(evaluation: Evaluation, { plans }: AllPlan): Promise<Hits | null> {
  const wanted = plans.filter(({ kind }) => kind !== 'not')
  const unwanted = plans.flatMap((plan) => (plan.kind === 'not' ? [plan.plan] : []))
  const found = await evaluateEach(evaluation, wanted)
  const excluded = await evaluateEach(evaluation, unwanted)
  if (plans.length > 0 && found.length + excluded.length === 0) return null
  // The fewest first: each step then costs little.
  const [fewest, ...others] = found.toSorted((one, other) => one.ordinals.length - other.ordinals.length)
  const all = others.reduce(intersect, fewest ?? everything(evaluation))
  return excluded.reduce(subtract, all)
}

/** Without those of which nothing could be looked up. */
async function evaluateEach(evaluation: Evaluation, plans: readonly Plan[]): Promise<readonly Hits[]> {
  const all: Hits[] = []
  for (const plan of plans) {
    const hits = await evaluate(evaluation, plan)
    if (hits !== null) all.push(hits)
  }
  return all
}

function everything({ total }: Evaluation): Hits {
  return hitsOfRange({ start: toOrdinal(0), end: toOrdinal(total) })
}
