import { describe, expect, test } from 'vitest'
import { remarksOf } from '../../../../src/app/features/summary/query-notices.tsx'
import { parseWords } from '../../../../src/search/query/parse-words.ts'

function remarksOn(words: string, unavailable: readonly string[] = []): readonly string[] {
  const highlightTerms = { forms: [], phrases: [] }
  return remarksOf({
    interpretation: { understood: '', problems: parseWords(words).problems, highlightTerms },
    unavailable,
  })
}

/** So many terms with names that are no operators. */
function doubtful(count: number): string {
  return Array.from({ length: count }, (_, index) => `x${'y'.repeat(index)}:z`).join(' ')
}

describe('the remarks on a query', () => {
  test('begin with what could not be looked up', () => {
    expect(remarksOn('!!! oil', ['oil'])).toEqual([
      expect.stringMatching(/^These results are incomplete: “oil”/),
      expect.stringMatching(/^“!!!” was left out/),
    ])
  })

  test('say the same thing once, however often there is cause for it', () => {
    expect(remarksOn('oil – gas – coal – peat')).toEqual([expect.stringMatching(/^“–” has no word behind it/)])
  })

  test('are a few, of which the last tells how many more there are', () => {
    expect(remarksOn(doubtful(7))).toHaveLength(7)
    const remarks = remarksOn(doubtful(20))
    expect(remarks).toHaveLength(7)
    expect(remarks.at(-1)).toBe('There are 14 more remarks like these.')
  })
})
