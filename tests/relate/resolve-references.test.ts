import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toOrdinal } from '../../src/archive/ids.ts'
import { toDayNumber } from '../../src/archive/iso-date.ts'
import { createReferenceResolver } from '../../src/relate/resolve-references.ts'
import { archiveDates } from '../archive/arbitraries.ts'
import { makeArticle } from '../archive/make-article.ts'

const REFERRER = toOrdinal(0)

describe('a reference', () => {
  const { resolve } = createReferenceResolver([
    makeArticle({ slug: 'a', headline: 'The referrer', url: 'https://example.org/a' }),
    makeArticle({ slug: 'b', headline: '‘The Pier’', url: 'https://www.example.org/b/' }),
    makeArticle({ slug: 'c', headline: 'The Ferry', url: 'https://example.org/c' }),
    makeArticle({ slug: 'd', headline: '???' }),
  ])

  test('is resolved by its address, even if its title is the headline of another article', () => {
    expect(resolve({ title: 'The Ferry', url: 'http://example.org/b?utm_source=x' }, REFERRER)).toBe(1)
  })

  test('is resolved by its title if it has no address, or an address that no article has', () => {
    expect(resolve({ title: '"the pier"', url: null }, REFERRER)).toBe(1)
    expect(resolve({ title: 'the ferry', url: 'https://example.org/moved' }, REFERRER)).toBe(2)
    expect(resolve({ title: '???', url: '#' }, REFERRER)).toBe(3)
  })

  test('to the article itself, or to no article, is not resolved', () => {
    expect(resolve({ title: 'The referrer', url: 'https://example.org/a' }, REFERRER)).toBeNull()
    expect(resolve({ title: 'The Lighthouse', url: null }, REFERRER)).toBeNull()
    expect(resolve({ title: '', url: null }, REFERRER)).toBeNull()
  })
})

test('if several articles have the same headline, a reference is resolved to the nearest by date, as in a naive search', () => {
  fc.assert(
    fc.property(archiveDates(), fc.nat(), (dates, seed) => {
      fc.pre(dates.length > 1)
      const articles = dates.map((date, index) => makeArticle({ slug: `a${index}`, date, headline: 'In Brief' }))
      const from = toOrdinal(seed % articles.length)
      const day = dates[from] ?? null
      const distances = dates.map((date, ordinal) => {
        if (ordinal === from) return Number.NaN
        return date === null || day === null ? Infinity : Math.abs(toDayNumber(date) - toDayNumber(day))
      })
      const found = createReferenceResolver(articles).resolve({ title: 'in brief', url: null }, from)
      const nearest = Math.min(...distances.filter((distance) => !Number.isNaN(distance)))
      expect(found === null ? null : distances[found]).toBe(nearest)
    }),
  )
})
