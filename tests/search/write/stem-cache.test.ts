import { expect, test } from 'vitest'
import { StemCache } from '../../../src/search/write/stem-cache.ts'

test('a cache that wraps several stemmers stems each word of a language once', () => {
  const stemmed: string[] = []
  const stem = (term: string, language: string) => {
    stemmed.push(`${language} ${term}`)
    return term.slice(0, 4)
  }
  const cache = new StemCache()
  for (const cached of [cache.wrap(stem), cache.wrap(stem)]) {
    expect([cached('ferry', 'en'), cached('ferry', 'de'), cached('ferry', 'en')]).toEqual(['ferr', 'ferr', 'ferr'])
  }
  expect(stemmed).toEqual(['en ferry', 'de ferry'])
})
