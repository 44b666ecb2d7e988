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

test('a run of more than 30 combining marks is divided by joiners, because the time to order marks is quadratic', () => {
  const run = '\u0315'.repeat(30)
  const cleaned = cleanCharacters(`q${run}${run}\u0315a`, new Diagnostics('a.txt'))
  expect(cleaned).toBe(`q${run}\u034f${run}\u034f\u0315a`)
})

test('the marks of real words, of which none has 30, are kept as they are', () => {
  const text = 'ق\u064eال\u064e \u05d1\u05b0\u05bc q\u0301\u0302\u0303'
  expect(cleanCharacters(text, new Diagnostics('a.txt'))).toBe(text.normalize('NFC'))
})
