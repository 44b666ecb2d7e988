import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyAllSteps, cleanCharacters } from '../../../src/ingest/text/clean-characters.ts'
import { Diagnostics } from '../../../src/ingest/diagnostics/diagnostics.ts'

const PIECES = [
  'a',
  'B c',
  '~',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '\t',
  '\f',
  '\v',
  '\u007f',
  '\u0001',
  '&#',
  '&#65;',
  '&#x202e;',
]
const FOREIGN = ['é', 'e\u0301', '\u00a0', '\u3000', '\u2028', '\ufeff', '\u202e', '\u0085', '\ud800']

function clean(text: string, by: typeof applyAllSteps): unknown {
  const diagnostics = new Diagnostics('a.txt')
  return { text: by(text, diagnostics), findings: diagnostics.findings }
}

test('a text for which cleaning is skipped would not change in any step', () => {
  const texts = fc.array(fc.constantFrom(...PIECES, ...FOREIGN), { maxLength: 8 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(texts, (text) => {
      expect(clean(text, cleanCharacters), JSON.stringify(text)).toEqual(clean(text, applyAllSteps))
    }),
    { numRuns: 2000 },
  )
})
