import { describe, expect, test } from 'vitest'
import { readCases } from '../read-cases.ts'
import { readText } from '../read-text.ts'

interface Expectation {
  readonly article: object
  readonly findings: readonly string[]
}

const REMEDY = 'Keep one of the two lines, or write the correct value in the front matter.'

const CASES = readCases<Expectation>('repeated-facts.txt', {
  'a second date': {
    article: { date: '2024-03-28' },
    findings: [
      `7:1  warning  fact-repeated  expected one date of publication, found “April 2, 2024” after “March 28, 2024”, which is used. ${REMEDY}`,
    ],
  },
  'a second date on the same line': {
    article: { date: '2024-03-28', authors: ['Ada Roe'] },
    findings: [
      `3:1  warning  fact-repeated  expected one date of publication, found “April 2, 2024” after “March 28, 2024”, which is used. ${REMEDY}`,
    ],
  },
  'the same date twice': { article: { date: '2024-03-28' }, findings: [] },
  'a second byline': { article: { authors: ['Ada Roe', 'Ben Poe'] }, findings: [] },
  'a second update': {
    article: { updated: '2024-03-29' },
    findings: [
      `7:1  warning  fact-repeated  expected one date of an update, found “Updated: March 30, 2024” after “Updated: March 29, 2024”, which is used. ${REMEDY}`,
    ],
  },
  'a second original': {
    article: { url: 'https://a.example.org/choir' },
    findings: [
      `11:1  warning  fact-repeated  expected one original address, found “https://b.example.org/choir” after “https://a.example.org/choir”, which is used. ${REMEDY}`,
    ],
  },
  'a second original in the head': {
    article: { url: 'https://a.example.org/choir' },
    findings: [
      `11:1  warning  fact-repeated  expected one original address, found “https://b.example.org/choir” after “https://a.example.org/choir”, which is used. ${REMEDY}`,
    ],
  },
  'a second source': {
    article: { source: 'The Courier' },
    findings: [
      `6:1  warning  fact-repeated  expected one source, found “The Tidewater Post” after “The Courier”, which is used. ${REMEDY}`,
    ],
  },
  'a second time': {
    article: { date: '2024-03-28', time: '10:00' },
    findings: [
      `3:1  warning  fact-repeated  expected one time of day, found “12:30” after “10:00”, which is used. ${REMEDY}`,
    ],
  },
  'a date at the foot': {
    article: { date: '2024-03-28', excerpt: expect.stringContaining('April 2, 2024') },
    findings: [],
  },
  'an update at the foot that the head knows': {
    article: { updated: '2024-03-29' },
    findings: [
      `10:1  warning  fact-repeated  expected one date of an update, found “Updated: March 30, 2024” after “Updated: March 29, 2024”, which is used. ${REMEDY}`,
    ],
  },
  'a second date that is incomplete': {
    article: { date: '2024-03-28', excerpt: 'Dec 31 The choir of Ossen sang on Sunday.' },
    findings: [],
  },
  'front matter that knows better': {
    article: { date: '2024-03-01', url: 'https://c.example.org/choir' },
    findings: [],
  },
})

describe('a clipping with', () => {
  test.each(CASES)('%s keeps each value in the article or in a finding', (_, text, { article, findings }) => {
    const found = readText(text)
    expect(found.article).toMatchObject(article)
    expect(found.printed).toEqual(findings.map((line) => `a.txt:${line}`))
  })
})
