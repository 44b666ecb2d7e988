import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSlug } from '../../src/archive/ids.ts'
import { monthOf } from '../../src/archive/iso-date.ts'
import { articlePath, monthPath, pageFile, parseArticleFile, parseMonthFile, rootOf } from '../../src/archive/paths.ts'
import { isoDateOf, isoDates } from './arbitraries.ts'

const slugs = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,3}$/).filter(isSlug)
const fileOf = (path: string) => path.split('/').at(-1) ?? ''

describe('the address of an article', () => {
  test('is parsed to its slug', () => {
    fc.assert(
      fc.property(slugs, (slug) => {
        expect(parseArticleFile(fileOf(articlePath(slug)))).toBe(slug)
      }),
    )
  })

  test('is also parsed without .html, because some hosts omit it', () => {
    expect(parseArticleFile('ferry-returns')).toBe('ferry-returns')
  })

  test.each(['', '.html', 'a.htm', 'A.html', '-a.html', 'a--b.html', 'a-.html', '..html', '../a.html', 'а.html'])(
    'does not have the form “%s”',
    (file) => {
      expect(parseArticleFile(file)).toBeNull()
    },
  )
})

describe('the address of a month page', () => {
  test('is parsed to its month and page number', () => {
    const months = fc.option(isoDates().map(monthOf))
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 10_000 }), (month, page) => {
        expect(parseMonthFile(fileOf(monthPath({ month, page })))).toEqual({ month, page })
      }),
    )
  })

  test('has no page number for the first page', () => {
    expect(monthPath({ month: null, page: 1 })).toBe('/months/undated.html')
    expect(monthPath({ month: monthOf(isoDateOf('2024-03-28')), page: 2 })).toBe('/months/2024-03.2.html')
  })

  test.each(['', 'index.html', '2024-13.html', '2024-3.html', '2024-03.0.html', '2024-03.02.html', '2024-03.htm'])(
    'does not have the form “%s”',
    (file) => {
      expect(parseMonthFile(file)).toBeNull()
    },
  )

  test('is also parsed without .html, because some hosts omit it', () => {
    expect(parseMonthFile('2024-03.2')).toEqual({ month: '2024-03', page: 2 })
  })

  test('has only one spelling for the first page', () => {
    expect(parseMonthFile('2024-03.1.html')).toBeNull()
  })
})

test('the path from a page to the root has one step per folder', () => {
  expect(rootOf('/')).toBe('./')
  expect(rootOf('/404.html')).toBe('./')
  expect(rootOf('/articles/ferry-returns.html')).toBe('../')
})

test('the address of a page is converted to the path of its file', () => {
  expect(pageFile('/')).toBe('index.html')
  expect(pageFile('/articles/ferry-returns.html')).toBe('articles/ferry-returns.html')
})
