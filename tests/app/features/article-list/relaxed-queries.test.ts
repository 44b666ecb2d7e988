import { describe, expect, test } from 'vitest'
import { messages } from '../../../../src/app/features/article-list/messages.ts'
import { relaxQuery } from '../../../../src/app/features/article-list/relaxed-queries.ts'
import { EMPTY_QUERY } from '../../../../src/archive/query.ts'

const labels = (words: string) => relaxQuery({ ...EMPTY_QUERY, words }).map(messages.relaxed)

describe('the relaxed queries', () => {
  test.each([
    ['pier', ['Without “pier”']],
    ['pier -"low water"', ['Without “pier”', 'Without “-"low water"”', 'Without search words']],
    ['pier OR quay', ['Without “pier OR quay”']],
    ['a b c d e', ['Without “a b c d e”']],
  ])('for the words %s each omit one term, or all words', (words, expected) => {
    expect(labels(words)).toEqual(expected)
  })

  test('keep the remaining terms as the reader typed them', () => {
    const [first, second] = relaxQuery({ ...EMPTY_QUERY, words: 'author:"Jane Roe"  ferr*' })
    expect([first?.query.words, second?.query.words]).toEqual(['ferr*', 'author:"Jane Roe"'])
  })
})
