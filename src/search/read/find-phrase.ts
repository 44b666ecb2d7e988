import { readOccurrences } from '../format/decode-positions.ts'
import { evaluateWord, filterHits, type Hits, intersect, union } from './hits.ts'
import type { PhrasePlan, PhraseSlot, SearchContext } from './plan.ts'

/** Word positions by ordinal of the article. */
type Positions = ReadonlyMap<number, ReadonlySet<number>>

/** Finds articles that have the words of a phrase side by side. They score as for the words alone. */
export async function findPhrase(context: SearchContext, { slots, isInHeadline }: PhrasePlan): Promise<Hits> {
  const { total } = context.calendar
  const hitsBySlot = slots.map(({ terms }) =>
    evaluateWord({ kind: 'word', entries: terms.map(({ entry }) => entry), isInHeadline }, total),
  )
  const [first, ...rest] = hitsBySlot
  const candidates = rest.reduce(intersect, first ?? union([], total))
  if (candidates.ordinals.length === 0) return candidates

  const ordinals = new Set(candidates.ordinals)
  let starts: Positions | null = null
  for (const slot of slots) {
    await context.scheduler.yieldIfDue()
    const mustBeInHeadline = isInHeadline && starts === null
    const positions = await readPositions(context, slot, ordinals, mustBeInHeadline)
    starts = starts === null ? positions : advanceStarts(starts, positions, slot.offset)
  }
  return filterHits(candidates, (ordinal) => (starts?.get(ordinal)?.size ?? 0) > 0)
}

/** Keeps the starts of phrases whose slot at `offset` is at one of the positions. */
function advanceStarts(starts: Positions, positions: Positions, offset: number): Positions {
  return new Map(
    [...starts].map(([ordinal, startsInArticle]) => {
      const inArticle = positions.get(ordinal)
      return [ordinal, new Set([...startsInArticle].filter((start) => inArticle?.has(start + offset)))]
    }),
  )
}

async function readPositions(
  { index }: SearchContext,
  { terms }: PhraseSlot,
  ordinals: ReadonlySet<number>,
  mustBeInHeadline: boolean,
): Promise<Positions> {
  const positions = new Map<number, Set<number>>()
  const readers = await Promise.all(terms.map(({ entry }) => index.openOccurrences(entry)))
  terms.forEach(({ entry, forms }, termIndex) => {
    const reader = readers[termIndex]
    if (reader === undefined) return
    for (const ordinal of entry.postings.ordinals) {
      // The reader of occurrences moves from article to article, so the occurrences of skipped articles are read too.
      for (const { position, form, isInHeadline } of readOccurrences(reader)) {
        if (!ordinals.has(ordinal) || !forms.has(form) || (mustBeInHeadline && !isInHeadline)) continue
        const inArticle = positions.get(ordinal) ?? new Set()
        positions.set(ordinal, inArticle.add(position))
      }
    }
  })
  return positions
}
