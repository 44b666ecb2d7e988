import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { stopWordsOf } from '../../src/relate/stop-words.ts'
import { extractKeyTerms, languageGroupOf } from '../../src/relate/key-terms.ts'
import type { TokenisedText } from '../../src/search/text/article-texts.ts'
import { STEMMER_LOADERS } from '../../src/search/text/stemmer-loaders.ts'
import { loadStemmers } from '../../src/search/text/stem.ts'
import { tokenise } from '../../src/search/text/tokenise.ts'
import { anyText } from '../search/format/arbitrary-shards.ts'

const WORDS = [
  'Harbour',
  'harbour',
  'HARBOUR',
  'the',
  'of',
  'x',
  '1987',
  'Port-Town',
  'port',
  'Zoë',
  'zoe',
  'B2',
  'oil',
]
const texts = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 12 })
  .map((words): TokenisedText => ({ text: words.join(' '), tokens: tokenise(words.join(' ')) }))

/** The written forms of a term in a text, in the order of the text. */
function findForms({ text, tokens }: TokenisedText, term: string): readonly string[] {
  return tokens
    .filter((token) => token.term === term && !token.isJoined)
    .map(({ start, end }) => text.slice(start, end))
}

function mostFrequent(forms: readonly string[]): string | undefined {
  const countOf = (form: string) => forms.filter((candidate) => candidate === form).length
  return [...new Set(forms)].sort((a, b) => countOf(b) - countOf(a))[0]
}

test('a term has its count, and its most frequent form in the body, or in the headline if the body does not contain it', () => {
  fc.assert(
    fc.property(texts, texts, (headline, body) => {
      const { terms, counts, forms } = extractKeyTerms({ headline, body }, 'en')
      const stopWords = stopWordsOf('en')
      const all = [...headline.tokens, ...body.tokens].filter(({ isJoined }) => !isJoined).map(({ term }) => term)
      const expected = all.filter((term) => term.length > 1 && !/^\d+$/.test(term) && !stopWords.has(term))
      expect(terms).toEqual([...new Set(expected)])
      expect([...counts]).toEqual(
        terms.map((term) => findForms(headline, term).length * 3 + findForms(body, term).length),
      )
      expect(forms).toEqual(
        terms.map((term) => mostFrequent(findForms(body, term)) ?? mostFrequent(findForms(headline, term))),
      )
    }),
    { numRuns: 500 },
  )
})

const LANGUAGES = [...Object.keys(STEMMER_LOADERS), 'nb', 'nn', 'zh', 'la']
const { stem } = await loadStemmers(LANGUAGES)

test('a term has the same stem in all regions of a language, so that its line in a vocabulary identifies it', () => {
  const anyTag = fc
    .tuple(fc.constantFrom(...LANGUAGES), fc.constantFrom('', '-GB', '-br', '-Latn-RS', '-u-co-phonebk'), fc.boolean())
    .map(([language, rest, isShouted]) => (isShouted ? language.toUpperCase() : language) + rest)
  fc.assert(
    fc.property(anyTag, anyText, (tag, term) => {
      expect(stem(term, tag)).toBe(stem(term, languageGroupOf(tag)))
    }),
    { numRuns: 500 },
  )
})
