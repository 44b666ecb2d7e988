import { textOfBody } from '../archive/article-text.ts'
import type { Article } from '../archive/article.ts'
import { type Token, tokenise } from '../search/text/tokenise.ts'

/** A word of the headline counts as so many of the text. */
const HEADLINE_TIMES = 3
const NUMBER = /^\d+$/

/** How often an article uses each term that may tell what it is about: no stop words, numbers or single letters. */
export function countTellingTerms(article: Article, stopWords: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const add = (text: string, times: number) => {
    for (const { term } of partsOf(text)) {
      if (isTelling(term) && !stopWords.has(term)) counts.set(term, (counts.get(term) ?? 0) + times)
    }
  }
  add(article.headline, HEADLINE_TIMES)
  add(textOfBody(article), 1)
  return counts
}

/**
 * How an article writes some terms: the form that it uses most often in its text, or else in its headline,
 * which some papers set in capitals.
 */
export function surfaceFormsOf(article: Article, terms: ReadonlySet<string>): ReadonlyMap<string, string> {
  const body = textOfBody(article)
  const forms = mostFrequentForms(body, partsOf(body), terms)
  return new Map([...mostFrequentForms(article.headline, partsOf(article.headline), terms), ...forms])
}

/** A hyphenated word tells by its parts: counted as a whole too, it would weigh twice. */
function partsOf(text: string): readonly Token[] {
  return tokenise(text).filter(({ isJoined }) => !isJoined)
}

function mostFrequentForms(
  text: string,
  tokens: readonly Token[],
  terms: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const { term, start, end } of tokens) {
    if (!terms.has(term)) continue
    const form = text.slice(start, end)
    const forms = counts.get(term) ?? new Map<string, number>()
    counts.set(term, forms.set(form, (forms.get(form) ?? 0) + 1))
  }
  return new Map([...counts].map(([term, forms]) => [term, mostFrequent(forms)]))
}

/** The first of the most frequent. */
function mostFrequent(forms: ReadonlyMap<string, number>): string {
  let best = ''
  for (const [form, count] of forms) if (count > (forms.get(best) ?? 0)) best = form
  return best
}

function isTelling(term: string): boolean {
  return term.length > 1 && !NUMBER.test(term)
}
