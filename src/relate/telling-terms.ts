import type { ArticleTokens, TokenisedText } from '../search/text/article-texts.ts'
import { stopWordsOf } from './stop-words.ts'

/** A word of the headline counts as so many of the text. */
const HEADLINE_TIMES = 3
const NUMBER = /^\d+$/

/** The terms that may tell what an article is about; columns of equal length. */
export interface TellingTerms {
  /** Each once, in the order in which the article has them first. */
  readonly terms: readonly string[]
  readonly counts: Int32Array
  /**
   * How the article writes each: the form that it uses most often in its text, or else in its headline, which some
   * papers set in capitals.
   */
  readonly forms: readonly string[]
}

interface Uses {
  count: number
  /** The first. */
  readonly form: string
  /** Null while there is but one form. */
  forms: Map<string, number> | null
}

type TellingTexts = Pick<ArticleTokens, 'headline' | 'body'>

/** No stop words of the article's language, no numbers or single letters. */
export function tellingTermsOf({ headline, body }: TellingTexts, language: string): TellingTerms {
  const stopWords = stopWordsOf(languageGroupOf(language))
  const inHeadline = usesIn(headline, stopWords)
  const inText = usesIn(body, stopWords)
  const terms = [...new Set([...inHeadline.keys(), ...inText.keys()])]
  return {
    terms,
    counts: Int32Array.from(terms, (term) => {
      return (inHeadline.get(term)?.count ?? 0) * HEADLINE_TIMES + (inText.get(term)?.count ?? 0)
    }),
    forms: terms.map((term) => mostFrequentForm(inText.get(term) ?? inHeadline.get(term), term)),
  }
}

function usesIn({ text, tokens }: TokenisedText, stopWords: ReadonlySet<string>): ReadonlyMap<string, Uses> {
  const found = new Map<string, Uses>()
  for (const { term, start, end, isJoined } of tokens) {
    // A hyphenated word tells by its parts: counted as a whole too, it would weigh twice.
    if (isJoined || !isTelling(term) || stopWords.has(term)) continue
    const form = text.slice(start, end)
    const uses = found.get(term)
    if (uses === undefined) found.set(term, { count: 1, form, forms: null })
    else addUse(uses, form)
  }
  return found
}

function addUse(uses: Uses, form: string): void {
  if (uses.forms === null && form !== uses.form) uses.forms = new Map([[uses.form, uses.count]])
  uses.forms?.set(form, (uses.forms.get(form) ?? 0) + 1)
  uses.count += 1
}

/** The first of the most frequent. */
function mostFrequentForm(uses: Uses | undefined, term: string): string {
  let best = uses?.form ?? term
  for (const [form, count] of uses?.forms ?? []) if (count > (uses?.forms?.get(best) ?? 0)) best = form
  return best
}

/** By the first subtag: British and American English are one language here. */
export function languageGroupOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? ''
}

function isTelling(term: string): boolean {
  return term.length > 1 && !NUMBER.test(term)
}
