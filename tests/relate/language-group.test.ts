import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { languageGroupOf } from '../../src/relate/language-group.ts'
import { STEM_LANGUAGES } from '../../src/search/text/stem-languages.ts'
import { loadStemmers } from '../../src/search/text/stem.ts'
import { anyText } from '../search/format/arbitrary-shards.ts'

const LANGUAGES = [...Object.keys(STEM_LANGUAGES), 'nb', 'nn', 'zh', 'la']
const { stem } = await loadStemmers(LANGUAGES)

test('a term has one stem in all languages of a group, which tells it apart by its line of a vocabulary', () => {
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
