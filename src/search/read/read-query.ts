import type { QueryInterpretation } from '../search-result.ts'
import type { HighlightTerms } from '../highlights/highlight-terms.ts'
import type { ParsedWords } from '../query/parse-words.ts'
import { printNode } from '../query/print-node.ts'
import type { PhraseSlot, Plan } from './plan.ts'

/** How the words were taken, and the spellings that they were found under. */
export function readingOf({ node, problems }: ParsedWords, plan: Plan | null): QueryInterpretation {
  const wanted = plan === null ? [] : [...wantedOf(plan)]
  return {
    understood: printNode(node),
    problems,
    highlightTerms: {
      forms: [...new Set(wanted.flatMap(({ forms }) => forms))],
      phrases: wanted.flatMap(({ phrases }) => phrases),
    },
  }
}

/** What the plan left out, as it was asked for. */
export function missingOf(plan: Plan): readonly { readonly text: string; readonly error: unknown }[] {
  switch (plan.kind) {
    case 'missing':
      return [plan]
    case 'any':
    case 'all':
      return plan.plans.flatMap(missingOf)
    case 'not':
      return missingOf(plan.plan)
    case 'word':
    case 'phrase':
    case 'range':
      return []
    default:
      return plan satisfies never
  }
}

function* wantedOf(plan: Plan): Iterable<HighlightTerms> {
  switch (plan.kind) {
    case 'word':
      yield { forms: plan.entries.flatMap(({ forms }) => forms.filter((form) => !form.startsWith(':'))), phrases: [] }
      break
    case 'phrase':
      yield { forms: [], phrases: phrasesOf(plan.slots) }
      break
    case 'any':
    case 'all':
      for (const part of plan.plans) yield* wantedOf(part)
      break
    case 'not':
    case 'range':
    case 'missing':
      break
    default:
      plan satisfies never
  }
}

/** A slot of a script without spaces may be filled in several ways; the first few tell enough for marking. */
function phrasesOf(slots: readonly PhraseSlot[]): readonly (readonly string[])[] {
  const MOST_PHRASES = 64
  let phrases: readonly (readonly string[])[] = [[]]
  for (const { fillings } of slots) {
    const words = [
      ...new Set(fillings.flatMap(({ entry, forms }) => [...forms].flatMap((at) => entry.forms[at] ?? []))),
    ]
    phrases = phrases.flatMap((phrase) => words.map((word) => phrase.concat(word))).slice(0, MOST_PHRASES)
  }
  return phrases.filter((phrase) => phrase.length > 0)
}
