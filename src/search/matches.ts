import type { OrdinalRange } from '../archive/ids.ts'

/** The articles that a query found, by ascending ordinal; a range costs nothing however long it is. */
export type Matches =
  | ({ readonly kind: 'range' } & OrdinalRange)
  | { readonly kind: 'list'; readonly ordinals: Uint32Array }

export function countOf(matches: Matches): number {
  return matches.kind === 'range' ? matches.end - matches.start : matches.ordinals.length
}
