import type { IndexRoot } from '../format/encode-root.ts'
import type { Entry } from '../format/postings.ts'
import { stemmerOfKey } from '../format/word-key.ts'
import type { HighlightTerms, QueryHighlights } from '../highlights/highlight-terms.ts'
import type { ParsedQuery } from '../query/parse-words.ts'
import { serialiseNode } from '../query/serialise-node.ts'
import type { QueryInterpretation } from '../search-result.ts'
import { stemmerOf } from '../text/stem.ts'
import type { PhrasePlan, Plan, UnavailablePlan, WordPlan } from './plan.ts'

/** In scripts without spaces, a slot can have many forms; some of the phrases are enough for highlights. */
const MAX_PHRASES = 64

type Languages = Pick<IndexRoot, 'languages' | 'mainStemmer'>

/** Describes how the words were understood, and lists the forms that they match in each language of the archive. */
export function interpretQuery(
  { node, problems }: ParsedQuery,
  plan: Plan | null,
  languages: Languages,
): QueryInterpretation {
  const matches = plan === null ? [] : [...listMatches(plan)]
  const phrases = matches.flatMap((match) => (match.kind === 'phrase' ? listPhrases(match.slots) : []))
  const entries = matches.flatMap((match) => (match.kind === 'word' ? match.entries : []))
  return { understood: serialiseNode(node), problems, highlights: { words: listForms(entries, languages), phrases } }
}

/** Collects the forms of all entries by stemmer. Values of facets are not in the text. */
function listForms(
  entries: readonly Pick<Entry, 'key' | 'forms'>[],
  { languages, mainStemmer }: Languages,
): QueryHighlights['words'] {
  const formsByStemmer = new Map<string, Set<string>>()
  for (const { key, forms } of entries) {
    if (key.startsWith(':')) continue
    const stemmer = stemmerOfKey(key, mainStemmer)
    const known = formsByStemmer.get(stemmer) ?? new Set()
    formsByStemmer.set(stemmer, known)
    for (const form of forms) known.add(form)
  }
  return Array.from(formsByStemmer, ([stemmer, forms]) => ({
    languages: languages.filter((language) => stemmerOf(language) === stemmer),
    forms: [...forms],
  }))
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

/** Lists the words and phrases of a plan that are not excluded. */
function* listMatches(plan: Plan): Iterable<WordPlan | PhrasePlan> {
  switch (plan.kind) {
    case 'word':
    case 'phrase':
      yield plan
      break
    case 'any':
    case 'all':
      for (const part of plan.plans) yield* listMatches(part)
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
function listPhrases(slots: PhrasePlan['slots']): HighlightTerms['phrases'] {
  let phrases: readonly (readonly string[])[] = [[]]
  for (const { terms } of slots) {
    const matching = terms.flatMap(({ entry, forms }) => entry.forms.filter((_, index) => forms.has(index)))
    const distinct = [...new Set(matching)]
    phrases = phrases.flatMap((phrase) => distinct.map((form) => phrase.concat(form))).slice(0, MAX_PHRASES)
  }
  return phrases.filter((phrase) => phrase.length > 0)
}
