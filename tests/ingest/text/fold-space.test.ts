import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldSpace } from '../../../src/ingest/text/fold-space.ts'

test('white space is folded to the same text as by one regular expression', () => {
  const pieces = fc.array(fc.constantFrom('a', 'b', ' ', '  ', '\n', '\t', '\u00a0', '\u3000'), { maxLength: 12 })
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('')
      expect(foldSpace(text)).toBe(text.replace(/\s+/g, ' ').trim())
    }),
  )
})
