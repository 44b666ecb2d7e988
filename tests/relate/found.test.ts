import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Finding, packFound, unpackFound } from '../../src/relate/found.ts'

const anyLine = fc.stringMatching(/^[\p{L}\p{M}\p{N} ]+$/u)
const anyFinding = fc.array(fc.tuple(fc.nat({ max: 2 ** 31 - 1 }), anyLine), { maxLength: 4 }).map(
  (found): Finding => ({
    others: Int32Array.from(found, ([other]) => other),
    lines: found.map(([, line]) => line),
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
