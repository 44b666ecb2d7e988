import { describe, expect, test } from 'vitest'
import { listNotices } from '../../../../src/app/features/summary/query-notices.tsx'
import { NO_HIGHLIGHTS } from '../../../../src/search/highlights/highlight-terms.ts'
import { parseWords } from '../../../../src/search/query/parse-words.ts'

function noticesOf(words: string, unavailable: readonly string[] = []): readonly string[] {
  return listNotices({
    interpretation: { understood: '', problems: parseWords(words).problems, highlights: NO_HIGHLIGHTS },
    unavailable,
  })
}

/** Terms with unknown operators: `x:z xy:z xyy:z`. */
function unknownOperators(count: number): string {
  return Array.from({ length: count }, (_, index) => `x${'y'.repeat(index)}:z`).join(' ')
}

describe('the notices about a query', () => {
  test('start with the terms that could not be looked up', () => {
    expect(noticesOf('!!! oil', ['oil'])).toEqual([
      'These results are incomplete, because “oil” could not be looked up.',
      expect.stringMatching(/^“!!!” has no letters or digits/),
    ])
  })

  test('mention a repeated problem once', () => {
    expect(noticesOf('oil – gas – coal – peat')).toEqual([expect.stringMatching(/^“–” has no word after it/)])
  })

  test('are at most 7, and the last notice counts the others', () => {
    expect(noticesOf(unknownOperators(7))).toHaveLength(7)
    const notices = noticesOf(unknownOperators(20))
    expect(notices).toHaveLength(7)
    expect(notices.at(-1)).toBe('14 more notices like these.')
  })
})
