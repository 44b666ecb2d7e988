import type { HighlightTerms } from '../highlights/highlight-terms.ts'
import type { ParsedQuery } from '../query/parse-words.ts'
import { serialiseNode } from '../query/serialise-node.ts'
import type { QueryInterpretation } from '../search-result.ts'
import type { PhraseSlot, Plan, UnavailablePlan } from './plan.ts'

/** In scripts without spaces, a slot can have many forms; some of the phrases are enough for highlights. */
const MAX_PHRASES = 64

/** Describes how the words were understood, and lists the forms that they match. */
export function interpretQuery({ node, problems }: ParsedQuery, plan: Plan | null): QueryInterpretation {
  const terms = plan === null ? [] : [...highlightTermsOf(plan)]
  return {
    understood: serialiseNode(node),
    problems,
    highlightTerms: {
      forms: [...new Set(terms.flatMap(({ forms }) => forms))],
      phrases: terms.flatMap(({ phrases }) => phrases),
    },
  }
}

/** Lists the unavailable parts of a plan, in the order of the query. */
export function listUnavailable(plan: Plan): readonly UnavailablePlan[] {
  switch (plan.kind) {
    case 'unavailable':
      return [plan]
    case 'any':
    case 'all':
      return plan.plans.flatMap(listUnavailable)
    case 'not':
      return listUnavailable(plan.plan)
    case 'word':
    case 'phrase':
    case 'range':
      return []
    default:
      return plan satisfies never
  }
}

function* highlightTermsOf(plan: Plan): Iterable<HighlightTerms> {
  switch (plan.kind) {
    case 'word':
      yield { forms: plan.entries.flatMap(({ forms }) => forms.filter((form) => !form.startsWith(':'))), phrases: [] }
      break
    case 'phrase':
      yield { forms: [], phrases: listPhrases(plan.slots) }
      break
    case 'any':
    case 'all':
      for (const part of plan.plans) yield* highlightTermsOf(part)
      break
    case 'not':
    case 'range':
    case 'unavailable':
      break
    default:
      plan satisfies never
  }
}

/** Combines the forms of all slots. */
function listPhrases(slots: readonly PhraseSlot[]): readonly (readonly string[])[] {
  let phrases: readonly (readonly string[])[] = [[]]
  for (const { terms } of slots) {
    const matching = terms.flatMap(({ entry, forms }) => entry.forms.filter((_, index) => forms.has(index)))
    const distinct = [...new Set(matching)]
    phrases = phrases.flatMap((phrase) => distinct.map((form) => phrase.concat(form))).slice(0, MAX_PHRASES)
  }
  return phrases.filter((phrase) => phrase.length > 0)
}
