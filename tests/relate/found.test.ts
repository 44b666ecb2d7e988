import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Finding, packFound, unpackFound } from '../../src/relate/found.ts'

const anyWords = fc.array(fc.stringMatching(/^[\p{L}\p{M}\p{N}]+$/u), { minLength: 1, maxLength: 3 })
const anyFinding = fc.array(fc.tuple(fc.nat(), anyWords), { maxLength: 4 }).map(
  (found): Finding => ({
    others: found.map(([other]) => other),
    sharedWords: found.map(([, words]) => words),
  }),
)

test('what was packed is the same when it is unpacked, at any place', () => {
  fc.assert(
    fc.property(fc.array(anyFinding), (findings) => {
      const findingOf = unpackFound(packFound(findings))
      expect(findings.map((_, place) => findingOf(place))).toEqual(findings)
    }),
  )
})
