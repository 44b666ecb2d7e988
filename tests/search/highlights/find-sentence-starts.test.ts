import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSentenceStarts } from '../../../src/search/highlights/find-sentence-starts.ts'

function sentences(text: string): readonly string[] {
  const starts = findSentenceStarts(text)
  return starts.map((start, index) => text.slice(start, starts[index + 1]).trim())
}

test.each<[string, readonly string[]]>([
  ['It sank. Nobody saw it! Why? Fog.', ['It sank.', 'Nobody saw it!', 'Why?', 'Fog.']],
  ['“It sank.” She wept.', ['“It sank.”', 'She wept.']],
  ['“It sank!” she said. He left.', ['“It sank!” she said.', 'He left.']],
  ['The U.S. Navy and J. K. Vetch met Mr. Pellow.', ['The U.S. Navy and J. K. Vetch met Mr. Pellow.']],
  ['It rose 3.5 feet. No. 5 fell.', ['It rose 3.5 feet.', 'No. 5 fell.']],
  ['He said no. Then he left.', ['He said no.', 'Then he left.']],
  ['Am 3. März kam die Fähre. Sie fuhr.', ['Am 3. März kam die Fähre.', 'Sie fuhr.']],
  ['It ended in 2019. Boats came.', ['It ended in 2019.', 'Boats came.']],
  ['So… who knows. Well… Nobody.', ['So… who knows.', 'Well…', 'Nobody.']],
  ['A heading\nA text. More', ['A heading', 'A text.', 'More']],
  ['said Mr.\nPellow', ['said Mr.', 'Pellow']],
  ['船が来た。誰もいない！「本当？」はい。', ['船が来た。', '誰もいない！', '「本当？」', 'はい。']],
  ['نهاية القصة؟ نعم.', ['نهاية القصة؟', 'نعم.']],
  ['https://example.org/a.html is gone', ['https://example.org/a.html is gone']],
  ['', ['']],
])('“%s” has the sentences %j', (text, expected) => {
  expect(sentences(text)).toEqual(expected)
})

test('the sentences of any text add up to the text', () => {
  const pieces = fc.constantFrom('Boats', 'boats', 'Mr', '5', '.', '. ', '…', '”', '\n', '。', '」', ' ', '𠮷')
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const text = parts.join('')
      const starts = findSentenceStarts(text)
      expect(starts.map((start, index) => text.slice(start, starts[index + 1])).join('')).toBe(text)
      expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b))
    }),
  )
})
