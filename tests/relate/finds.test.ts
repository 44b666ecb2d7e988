import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { toOrdinal } from '../../src/archive/ids.ts'
import { toCompared } from '../../src/relate/compared.ts'
import { placesToFind } from '../../src/relate/finds.ts'
import type { Comparable } from '../../src/relate/relatable.ts'
import { type Exclusions, findSimilar } from '../../src/relate/similar.ts'
import { isoDateOf } from '../archive/arbitraries.ts'

const RARE_TERMS = 2400
/** Each in so many articles that a window does not hold them all. */
const COMMON_TERMS = 10
const numbers = Int32Array.from({ length: COMMON_TERMS + RARE_TERMS }, (_, term) => term)

interface Sketch {
  readonly isShouted: boolean
  /** Terms with their counts. */
  readonly terms: ReadonlyMap<number, number>
  readonly day: number
  readonly language: string
}

function toComparable({ terms, day, language, isShouted }: Sketch): Comparable {
  return {
    language,
    version: `${isShouted} ${[...terms].join()}`,
    date: day === 0 ? null : isoDateOf(`2020-01-${String(day).padStart(2, '0')}`),
    telling: {
      terms: Int32Array.from(terms.keys()),
      counts: Int32Array.from(terms.values()),
      forms: () => [...terms.keys()].map((term) => `${isShouted ? 'WORD' : 'word'}${term}`),
      numbers,
    },
  }
}

const anyTerm = fc.oneof(
  fc.nat({ max: COMMON_TERMS - 1 }),
  fc.integer({ min: COMMON_TERMS, max: COMMON_TERMS + RARE_TERMS - 1 }),
)
/** What fast-check makes of the same, number by number, takes seconds for one archive. */
function sketchOf(seed: number): Sketch {
  const random = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  const topic = random(RARE_TERMS / 8) * 8
  const terms = Array.from({ length: 3 + random(10) }, () =>
    random(2) === 0 ? random(COMMON_TERMS) : COMMON_TERMS + topic + random(8),
  )
  return {
    isShouted: random(2) === 0,
    terms: new Map(terms.map((term) => [term, 1 + random(3)])),
    day: random(29),
    language: random(20) === 0 ? 'de' : 'en',
  }
}

type Edit = (sketch: Sketch) => Sketch
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(anyTerm, fc.integer({ min: 1, max: 3 })).map(([term, count]): Edit => {
    return (sketch) => ({ ...sketch, terms: new Map([...sketch.terms, [term, count]]) })
  }),
  fc.nat({ max: 9 }).map((at): Edit => {
    return (sketch) => ({ ...sketch, terms: new Map([...sketch.terms].toSpliced(at, 1)) })
  }),
  fc.nat({ max: 28 }).map((day): Edit => {
    return (sketch) => ({ ...sketch, day })
  }),
  fc.constant<Edit>((sketch) => ({ ...sketch, isShouted: !sketch.isShouted })),
  fc.nat().map((seed): Edit => {
    return () => sketchOf(seed)
  }),
)

const anyExclusions = (count: number) =>
  fc
    .array(fc.tuple(fc.nat({ max: count }), fc.nat({ max: count })), { maxLength: 5 })
    .map((pairs): Exclusions => new Map(pairs.map(([from, to]) => [toOrdinal(from), new Set([toOrdinal(to)])])))

/** An archive, and the same after a few edits. */
const anyArchives = fc.tuple(fc.integer({ min: 1, max: 900 }), fc.nat()).chain(([count, seed]) => {
  const before = Array.from({ length: count }, (_, place) => sketchOf(seed + place * 7919))
  return fc
    .array(fc.tuple(fc.nat({ max: count - 1 }), anyEdit), { minLength: 1, maxLength: 4 })
    .map((edits) =>
      edits.reduce<readonly Sketch[]>((all, [place, edit]) => all.with(place, edit(all[place] ?? sketchOf(0))), before),
    )
    .chain((after) =>
      fc.record({
        before: fc.constant(before.map(toComparable)),
        after: fc.constant(after.map(toComparable)),
        excludedBefore: anyExclusions(count),
        excludedAfter: anyExclusions(count),
      }),
    )
})

test('with what was found before, the same is found', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyArchives, ({ before, after, excludedBefore, excludedAfter }) => {
      const former = structuredClone(findSimilar(before, excludedBefore))
      expect(findSimilar(after, excludedAfter, former)).toEqual(findSimilar(after, excludedAfter))
    }),
    { numRuns: 300 },
  )
})

function withoutCommonTerms({ terms, ...sketch }: Sketch): Sketch {
  return { ...sketch, terms: new Map([...terms].filter(([term]) => term >= COMMON_TERMS)), language: 'en' }
}

test('few articles are looked for anew where one has changed', () => {
  const before = Array.from({ length: 2000 }, (_, place) => withoutCommonTerms(sketchOf(place * 7919)))
  const after = before.with(1000, withoutCommonTerms(sketchOf(17)))
  const former = findSimilar(before.map(toComparable), new Map())[0]?.finds
  if (former === undefined) throw new Error('nothing was found')
  const anew = (sketches: readonly Sketch[]) => {
    const articles = sketches.map(toComparable)
    const now = { excluded: new Map(), versions: articles.map(({ version }) => version) }
    return placesToFind(former, toCompared(articles), now).reduce((sum, one) => sum + one, 0)
  }
  expect(anew(before)).toBe(0)
  expect(anew(after)).toBeGreaterThan(0)
  expect(anew(after)).toBeLessThan(before.length / 20)
})
