import type { ByteReader } from '../format/byte-reader.ts'
import { readOccurrences } from '../format/decode-positions.ts'
import type { Occurrence } from '../format/postings.ts'
import { evaluateWord } from './evaluate-word.ts'
import type { Evaluation } from './evaluation.ts'
import { type Hits, intersect, select, unite } from './hits.ts'
import type { PhraseFilling, PhrasePlan, PhraseSlot } from './plan.ts'

/** Where a slot can be filled, by ordinal: word positions. */
type Places = ReadonlyMap<number, ReadonlySet<number>>

/** Articles that have the words of a phrase side by side; they score as for the words alone. */
export async function findPhrase(evaluation: Evaluation, { slots, isInHeadline }: PhrasePlan): Promise<Hits> {
  const { total, pace } = evaluation
  const bySlot = slots.map(({ fillings }) =>
    evaluateWord({ kind: 'word', entries: fillings.map(({ entry }) => entry), isInHeadline }, total),
  )
  const [first, ...others] = bySlot.toSorted((one, other) => one.ordinals.length - other.ordinals.length)
  const candidates = others.reduce(intersect, first ?? unite([], total))
  if (candidates.ordinals.length === 0) return candidates

  const wanted = new Set(candidates.ordinals)
  let starts: Places | null = null
  for (const slot of slots) {
    await pace.breathe()
    const places = await placesOf(evaluation, slot, wanted, isInHeadline && starts === null)
    starts = starts === null ? places : startsThatGoOn(starts, places, slot.offset)
  }
  return select(candidates, (ordinal, score) => ((starts?.get(ordinal)?.size ?? 0) > 0 ? score : null))
}

function startsThatGoOn(starts: Places, places: Places, offset: number): Places {
  return new Map(
    [...starts].map(([ordinal, positions]) => {
      const next = places.get(ordinal)
      return [ordinal, new Set([...positions].filter((position) => next?.has(position + offset)))]
    }),
  )
}

async function placesOf(
  { index }: Evaluation,
  { fillings }: PhraseSlot,
  wanted: ReadonlySet<number>,
  isInHeadline: boolean,
): Promise<Places> {
  const places = new Map<number, Set<number>>()
  const readers = await Promise.all(fillings.map(({ entry }) => index.occurrences(entry)))
  fillings.forEach((filling, at) => {
    const reader = readers[at]
    if (reader === undefined) return
    for (const [ordinal, { position, form, isInHeadline: isThere }] of occurrencesOf(filling, reader)) {
      if (!wanted.has(ordinal) || !filling.forms.has(form) || (isInHeadline && !isThere)) continue
      const positions = places.get(ordinal) ?? new Set()
      places.set(ordinal, positions.add(position))
    }
  })
  return places
}

function* occurrencesOf({ entry }: PhraseFilling, reader: ByteReader): Iterable<readonly [number, Occurrence]> {
  for (const ordinal of entry.postings.ordinals) {
    for (const occurrence of readOccurrences(reader)) yield [ordinal, occurrence]
  }
}
