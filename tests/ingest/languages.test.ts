import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/ingest/read-settings.ts'
import { readCases } from './read-cases.ts'
import { readText } from './read-text.ts'

const CASES = readCases('languages.txt', {
  English: ['en', 'ltr'],
  Russian: ['ru', 'ltr'],
  German: ['de', 'ltr'],
  French: ['fr', 'ltr'],
  Arabic: ['ar', 'rtl'],
  Hebrew: ['he', 'rtl'],
  Chinese: ['zh', 'ltr'],
  'too short to tell': ['sv', 'ltr'],
  given: ['fa', 'rtl'],
  'given with a script': ['az-Arab', 'rtl'],
})

describe('the language', () => {
  test.each(CASES)('is told with its direction: %s', (_, text, [language, direction]) => {
    const { article, codes } = readText(text, 'a.txt', { ...DEFAULT_SETTINGS, language: 'sv' })
    expect(article).toMatchObject({ language, direction })
    expect(codes).not.toContain('front-matter-invalid')
  })

  test('that is no tag of a language is an error', () => {
    expect(readText('---\nlang: persian language\n---\n\n# The choir returns\n').printed[0]).toBe(
      'a.txt:2:1  error  front-matter-invalid  expected lang to be a language such as en or pt-BR, found “persian language”. Correct lang in the front matter.',
    )
  })
})
