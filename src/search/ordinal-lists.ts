import { type Ordinal, type OrdinalRange, toOrdinal } from '../archive/ids.ts'

/** The ordinals that stand in every list; all lists ascend, and there is at least one. */
export function intersectionOf(lists: readonly (readonly Ordinal[])[]): readonly Ordinal[] {
  const [shortest = [], ...others] = lists.toSorted((a, b) => a.length - b.length)
  return others.reduce(intersectTwo, shortest)
}

/** The ordinals that stand in any list; all lists ascend, and so does what comes out. */
export function unionOf(lists: readonly (readonly Ordinal[])[]): readonly Ordinal[] {
  if (lists.length === 1) return lists[0] ?? []
  const last = lists.reduce((highest, list) => Math.max(highest, list.at(-1) ?? -1), -1)
  const marks = new Uint8Array(last + 1)
  for (const list of lists) for (const ordinal of list) marks[ordinal] = 1
  const union: Ordinal[] = []
  marks.forEach((mark, ordinal) => {
    if (mark === 1) union.push(toOrdinal(ordinal))
  })
  return union
}

/** The part of an ascending list that lies in a range. */
export function within(ordinals: readonly Ordinal[], { start, end }: OrdinalRange): readonly Ordinal[] {
  return ordinals.slice(firstAtLeast(ordinals, start), firstAtLeast(ordinals, end))
}

function intersectTwo(shorter: readonly Ordinal[], longer: readonly Ordinal[]): readonly Ordinal[] {
  let at = 0
  return shorter.filter((ordinal) => {
    while (at < longer.length && (longer[at] ?? ordinal) < ordinal) at++
    return longer[at] === ordinal
  })
}

function firstAtLeast(ordinals: readonly Ordinal[], bound: Ordinal): number {
  let low = 0
  let high = ordinals.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ordinals[middle] ?? bound) < bound) low = middle + 1
    else high = middle
  }
  return low
}
