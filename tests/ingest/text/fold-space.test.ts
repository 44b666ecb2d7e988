import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldSpace } from '../../../src/ingest/text/fold-space.ts'
import { readText } from '../read-text.ts'

test.each([
  ['two \n spaces', 'two spaces'],
  ['\u00a0Ada\u00a0Quill ', 'Ada Quill'],
  ['Ada Quill\u200b', 'Ada Quill'],
  ['\u200eAda Quill\u200f', 'Ada Quill'],
  ['har\u00adbour', 'harbour'],
  // A Persian word keeps the mark that separates its parts.
  ['می\u200cروند', 'می\u200cروند'],
])('%o becomes %o', (text, folded) => {
  expect(foldSpace(text)).toBe(folded)
})

test('a headline, a name and a tag have no invisible characters', () => {
  const text =
    '---\ntags: ["storm\u200b"]\n---\n# Storm Tears Away Ferry Pier\u200b\n\nBy Ada\u00ad Quill\u200b\n\n\u200e3 February\u00a02020\u200e\n\nA storm tore away the pier of the har\u00adbour.\n'
  expect(readText(text).article).toMatchObject({
    headline: 'Storm Tears Away Ferry Pier',
    authors: ['Ada Quill'],
    date: '2020-02-03',
    tags: ['storm'],
  })
})

test('white space is folded to the same text as by one regular expression', () => {
  const pieces = fc.array(fc.constantFrom('a', 'b', ' ', '  ', '\n', '\t', '\u00a0', '\u3000'), { maxLength: 12 })
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('')
      expect(foldSpace(text)).toBe(text.replace(/\s+/g, ' ').trim())
    }),
  )
})
