import type { ArticleTokens, TokenisedText } from '../search/text/article-texts.ts'
import { stopWordsOf } from './stop-words.ts'

/** A word of the headline counts as so many of the text. */
const HEADLINE_TIMES = 3
const NUMBER = /^\d+$/

/** The terms that may tell what an article is about; columns of equal length. */
export interface KeyTerms {
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
  inHeadline: number
  /** In the text that is being read, or was last; the forms are those of the text that has the term last. */
  count: number
  /** The first. */
  form: string
  /** Null while there is but one form. */
  forms: Map<string, number> | null
}

type KeyTermTexts = Pick<ArticleTokens, 'headline' | 'body'>

/** No stop words of the article's language, no numbers or single letters. */
export function extractKeyTerms({ headline, body }: KeyTermTexts, language: string): KeyTerms {
  const stopWords = stopWordsOf(languageGroupOf(language))
  const found = new Map<string, Uses>()
  countUses(found, headline, stopWords)
  for (const uses of found.values()) {
    uses.inHeadline = uses.count
    uses.count = 0
  }
  countUses(found, body, stopWords)
  const all = [...found.values()]
  return {
    terms: [...found.keys()],
    counts: Int32Array.from(all, ({ inHeadline, count }) => inHeadline * HEADLINE_TIMES + count),
    forms: all.map(mostFrequentForm),
  }
}

function countUses(found: Map<string, Uses>, { text, tokens }: TokenisedText, stopWords: ReadonlySet<string>): void {
  for (const { term, start, end, isJoined } of tokens) {
    // A hyphenated word tells by its parts: counted as a whole too, it would weigh twice.
    if (isJoined) continue
    const uses = found.get(term)
    if (uses !== undefined) addUse(uses, text, start, end)
    else if (!stopWords.has(term) && isTelling(term)) {
      found.set(term, { inHeadline: 0, count: 1, form: text.slice(start, end), forms: null })
    }
  }
}

function addUse(uses: Uses, text: string, start: number, end: number): void {
  if (uses.count === 0) {
    uses.form = text.slice(start, end)
    uses.forms = null
  } else if (uses.forms !== null || uses.form.length !== end - start || !text.startsWith(uses.form, start)) {
    const form = text.slice(start, end)
    uses.forms ??= new Map([[uses.form, uses.count]])
    uses.forms.set(form, (uses.forms.get(form) ?? 0) + 1)
  }
  uses.count += 1
}

/** The first of the most frequent. */
function mostFrequentForm({ form, forms }: Uses): string {
  let best = form
  for (const [other, count] of forms ?? []) if (count > (forms?.get(best) ?? 0)) best = other
  return best
}

/** Returns the first subtag in lower case: British and American English are one language here. */
export function languageGroupOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? ''
}

function isTelling(term: string): boolean {
  return term.length > 1 && !NUMBER.test(term)
}
