import { expect, test } from 'vitest'
import { generateSeeds } from './generate-articles.ts'

const HUNDRED = [...generateSeeds(100, 1)]

test('the same count and seed generate the same files', () => {
  expect([...generateSeeds(100, 1)]).toEqual(HUNDRED)
})

test('another seed generates other files', () => {
  expect([...generateSeeds(100, 2)].filter(({ text }, index) => text === HUNDRED[index]?.text)).toEqual([])
})

test('a larger generated archive starts with the files of a smaller one', () => {
  expect([...generateSeeds(40, 1)]).toEqual(HUNDRED.slice(0, 40))
})

test('generated files have unique paths and headlines', () => {
  const many = [...generateSeeds(2500, 1)]
  expect(new Set(many.map(({ path }) => path)).size).toBe(2500)
  expect(new Set(many.map(({ text }) => text.trimStart().split('\n')[0])).size).toBeGreaterThan(2450)
})

test('generated articles have the parts and the length of a clipping', () => {
  const shareWith = (part: RegExp) => HUNDRED.filter(({ text }) => part.test(text)).length / HUNDRED.length
  expect(shareWith(/^\n\n# [A-Z][a-z]+ [A-Za-z ]+\n\n/)).toBe(1)
  expect(shareWith(/\n\nBy \[[A-Z][a-z]+ [A-Z][a-z]+\]\(#\)/)).toBeGreaterThan(0.7)
  expect(shareWith(/\n\n[A-Z][a-z]+ \d{1,2}, (?:19|20)\d\d\n\n/)).toBeGreaterThan(0.9)
  expect(shareWith(/\*\*Related article:\*\* \[[A-Z][^\]]+\]\(#\)/)).toBeGreaterThan(0.2)
  expect(shareWith(/Original url:\n\n<https:\/\/[a-z-]+\.example\.org\/\S+>$/)).toBeGreaterThan(0.6)
  const lengths = HUNDRED.map(({ text }) => text.split(/\s+/).length)
  expect(Math.min(...lengths)).toBeGreaterThan(130)
  expect(Math.max(...lengths)).toBeLessThan(800)
})

test('related articles of a generated article are older', () => {
  const headlines = HUNDRED.map(({ text }) => text.trimStart().slice(2).split('\n')[0])
  HUNDRED.forEach(({ text }, index) => {
    for (const [, title] of text.matchAll(/\*\*Related article:\*\* \[([^\]]+)\]/g)) {
      expect(headlines.slice(0, index)).toContain(title)
    }
  })
})
