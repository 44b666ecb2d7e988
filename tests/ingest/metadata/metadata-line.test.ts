import { describe, expect, test } from 'vitest'
import { readCases } from '../read-cases.ts'
import { readText } from '../read-text.ts'

const CASES = readCases('head-dates.txt', {
  'on its own line': { date: '2024-03-28', time: null, updated: null, codes: [] },
  'with a time': { date: '2024-03-28', time: '10:30', updated: null, codes: [] },
  'with Published': { date: '2024-03-28', time: null, updated: null, codes: [] },
  'with an update': { date: '2024-03-28', time: null, updated: '2024-03-29', codes: [] },
  'with an update on one line': { date: '2024-03-28', time: null, updated: '2024-03-29', codes: [] },
  'with an update in brackets': { date: '2024-03-28', time: null, updated: '2024-03-29', codes: [] },
  'as a heading': { date: '2024-03-28', time: null, updated: null, codes: [] },
  'in bold': { date: '2024-03-28', time: null, updated: null, codes: [] },
  'in italics': { date: '2024-03-28', time: null, updated: null, codes: [] },
  'as a German ordinal': { date: '2024-03-28', time: null, updated: null, codes: [] },
  'in Russian': { date: '2024-03-28', time: null, updated: '2024-03-29', codes: [] },
  'in Arabic digits': { date: '2024-03-28', time: null, updated: null, codes: [] },
  'in Chinese': { date: '2024-03-28', time: null, updated: null, codes: [] },
  'without a day': { date: null, time: null, updated: null, codes: ['incomplete-date'] },
  'with numbers alone': { date: '2024-04-03', time: null, updated: null, codes: ['ambiguous-date'] },
  'in a sentence': { date: null, time: null, updated: null, codes: ['no-date'] },
  'of an update alone': { date: null, time: null, updated: '2024-03-29', codes: ['no-date'] },
  'a German date with its status': { date: '2024-03-28', time: '13:45', updated: '2024-03-29', codes: [] },
  'a German status alone': { date: '2024-03-29', time: null, updated: null, codes: [] },
  'in Korean with an update': { date: '2024-03-28', time: '15:30', updated: '2024-03-29', codes: ['no-byline'] },
  'of another calendar': { date: null, time: null, updated: null, codes: ['other-calendar'] },
})

describe('a date in the head of an article', () => {
  test.each(CASES)('is parsed, or reported as missing: %s', (_, text, expected) => {
    const { article, codes } = readText(text)
    expect({ date: article?.date, time: article?.time, updated: article?.updated, codes }).toEqual(expected)
  })
})
