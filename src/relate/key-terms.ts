import type { ArticleTokens, TokenisedText } from '../search/text/article-texts.ts'
import { stopWordsOf } from './stop-words.ts'

/** A use in the headline counts as this many uses in the body. */
const HEADLINE_WEIGHT = 3
const NUMBER = /^\d+$/

/**
 * The terms that show what an article is about, in columns of equal length. Stop words, numbers and single letters are
 * left out.
 */
export interface KeyTerms {
  /** Distinct terms in the order of their first use. */
  readonly terms: readonly string[]
  readonly counts: Int32Array
  /**
   * The written form of each term: its most frequent form in the body, or in the headline if the body does not use the
   * term, because some papers set headlines in capitals.
   */
  readonly forms: readonly string[]
}

/** The uses of a term in a text. */
interface Uses {
  count: number
  /** The first written form. */
  readonly form: string
  /** The number of uses by form. Null while all uses have the same form. */
  countsByForm: Map<string, number> | null
}

/** @param language BCP 47; selects the stop words. */
export function extractKeyTerms(
  { headline, body }: Pick<ArticleTokens, 'headline' | 'body'>,
  language: string,
): KeyTerms {
  const stopWords = stopWordsOf(languageGroupOf(language))
  const inHeadline = collectUses(headline, stopWords)
  const inBody = collectUses(body, stopWords)
  const terms = [...new Set([...inHeadline.keys(), ...inBody.keys()])]
  return {
    terms,
    counts: Int32Array.from(
      terms,
      (term) => HEADLINE_WEIGHT * (inHeadline.get(term)?.count ?? 0) + (inBody.get(term)?.count ?? 0),
    ),
    forms: terms.map((term) => mostFrequentForm(inBody.get(term) ?? inHeadline.get(term))),
  }
}

/** Returns the first subtag in lower case. British and American English are one language in this folder. */
export function languageGroupOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? ''
}

function collectUses({ text, tokens }: TokenisedText, stopWords: ReadonlySet<string>): ReadonlyMap<string, Uses> {
  const found = new Map<string, Uses>()
  for (const { term, start, end, isJoined } of tokens) {
    // The parts of a hyphenated word are tokens of their own: the whole word would count them twice.
    if (isJoined) continue
    const uses = found.get(term)
    if (uses !== undefined) addUse(uses, text, start, end)
    else if (term.length > 1 && !stopWords.has(term) && !NUMBER.test(term)) {
      found.set(term, { count: 1, form: text.slice(start, end), countsByForm: null })
    }
  }
  return found
}

function addUse(uses: Uses, text: string, start: number, end: number): void {
  if (uses.countsByForm !== null || uses.form.length !== end - start || !text.startsWith(uses.form, start)) {
    const form = text.slice(start, end)
    uses.countsByForm ??= new Map([[uses.form, uses.count]])
    uses.countsByForm.set(form, (uses.countsByForm.get(form) ?? 0) + 1)
  }
  uses.count += 1
}

/** Returns the first of the most frequent forms. */
function mostFrequentForm(uses: Uses | undefined): string {
  if (uses === undefined) return ''
  const { form, countsByForm } = uses
  let best = form
  for (const [candidate, count] of countsByForm ?? []) if (count > (countsByForm?.get(best) ?? 0)) best = candidate
  return best
}
