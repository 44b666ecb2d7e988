import type { Article } from '../../../src/archive/article.ts'
import { listFacetKeys } from '../../../src/search/format/facet-key.ts'
import { wordKeyOf } from '../../../src/search/format/word-key.ts'
import type { Occurrence } from '../../../src/search/format/postings.ts'
import { listArticleTexts, tokeniseIn } from '../../../src/search/text/article-texts.ts'
import { stemmerOf } from '../../../src/search/text/stem.ts'
import type { Stem } from '../../../src/search/write/vocabulary.ts'

/** The forms of a key, and its occurrences by ordinal. */
export interface NaiveKey {
  readonly forms: string[]
  readonly articles: Map<number, Occurrence[]>
}

/** Collects every key of articles in ordinal order, word by word. */
export function naiveKeys(
  articles: readonly Article[],
  stem: Stem,
  mainStemmer: string,
): ReadonlyMap<string, NaiveKey> {
  const keys = new Map<string, NaiveKey>()

  function occurrencesOf(key: string, ordinal: number): Occurrence[] {
    const known = keys.get(key) ?? { forms: [], articles: new Map<number, Occurrence[]>() }
    keys.set(key, known)
    const occurrences = known.articles.get(ordinal) ?? []
    known.articles.set(ordinal, occurrences)
    return occurrences
  }

  function formOf(key: string, form: string): number {
    const forms = keys.get(key)?.forms ?? []
    return forms.includes(form) ? forms.indexOf(form) : forms.push(form) - 1
  }

  articles.forEach((article, ordinal) => {
    for (const key of listFacetKeys(article)) {
      occurrencesOf(key, ordinal)
      formOf(key, key)
    }
    let start = 0
    listArticleTexts(article).forEach((text, index) => {
      const tokens = tokeniseIn(article.language, text)
      for (const { term, position } of tokens) {
        const key = wordKeyOf(stem(term, article.language), stemmerOf(article.language), mainStemmer)
        const occurrences = occurrencesOf(key, ordinal)
        occurrences.push({ position: start + position, form: formOf(key, term), isInHeadline: index === 0 })
      }
      start += (tokens.at(-1)?.position ?? -1) + 2
    })
  })
  return keys
}
