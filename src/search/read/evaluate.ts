import { toOrdinal } from '../../archive/ids.ts'
import { evaluateWord, type Hits, hitsOfRange, intersect, subtract, union } from './hits.ts'
import { findPhrase } from './find-phrase.ts'
import type { PhrasePlan, Plan, SearchContext, UnavailablePlan } from './plan.ts'

interface Evaluation extends SearchContext {
  readonly unavailable: UnavailablePlan[]
}

/**
 * Evaluates a plan: a score is the sum of weight × impact over its words. Returns null if no part of the plan is
 * available; otherwise unavailable parts are ignored. Positions are loaded only now, so phrases whose positions cannot
 * be loaded are added to `unavailable`.
 */
export async function evaluate(
  context: SearchContext,
  plan: Plan,
  unavailable: UnavailablePlan[],
): Promise<Hits | null> {
  return await evaluatePlan({ ...context, unavailable }, plan)
}

async function evaluatePlan(evaluation: Evaluation, plan: Plan): Promise<Hits | null> {
  await evaluation.scheduler.yieldIfDue()
  switch (plan.kind) {
    case 'word':
      return evaluateWord(plan, evaluation.calendar.total)
    case 'phrase':
      return await evaluatePhrase(evaluation, plan)
    case 'range':
      return hitsOfRange(plan)
    case 'any': {
      const available = await evaluateEach(evaluation, plan.plans)
      return available.length === 0 && plan.plans.length > 0 ? null : union(available, evaluation.calendar.total)
    }
    case 'all':
      return await evaluateAll(evaluation, plan.plans)
    case 'not': {
      const hits = await evaluatePlan(evaluation, plan.plan)
      return hits === null ? null : subtract(allArticles(evaluation), hits)
    }
    case 'unavailable':
      return null
    default:
      return plan satisfies never
  }
}

async function evaluatePhrase(evaluation: Evaluation, plan: PhrasePlan): Promise<Hits | null> {
  try {
    return await findPhrase(evaluation, plan)
  } catch (error) {
    // Rejects if the search was cancelled, because then nothing is unavailable.
    await evaluation.scheduler.yieldIfDue()
    evaluation.unavailable.push({ kind: 'unavailable', text: plan.text, error })
    return null
  }
}

async function evaluateAll(evaluation: Evaluation, plans: readonly Plan[]): Promise<Hits | null> {
  const required = plans.filter(({ kind }) => kind !== 'not')
  const excluded = plans.flatMap((plan) => (plan.kind === 'not' ? [plan.plan] : []))
  const requiredHits = await evaluateEach(evaluation, required)
  const excludedHits = await evaluateEach(evaluation, excluded)
  if (plans.length > 0 && requiredHits.length + excludedHits.length === 0) return null
  const [first, ...rest] = requiredHits
  const hits = rest.reduce(intersect, first ?? allArticles(evaluation))
  return excludedHits.reduce(subtract, hits)
}

/** Leaves out plans of which no part is available. */
async function evaluateEach(evaluation: Evaluation, plans: readonly Plan[]): Promise<readonly Hits[]> {
  const available: Hits[] = []
  for (const plan of plans) {
    const hits = await evaluatePlan(evaluation, plan)
    if (hits !== null) available.push(hits)
  }
  return available
}

function allArticles({ calendar }: Evaluation): Hits {
  return hitsOfRange({ start: toOrdinal(0), end: toOrdinal(calendar.total) })
}
