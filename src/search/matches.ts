import type { OrdinalRange } from '../archive/ids.ts'

/** The articles that match a query, in ascending order. A range takes no memory, whatever its length. */
export type Matches =
  | ({ readonly kind: 'range' } & OrdinalRange)
  | { readonly kind: 'list'; readonly ordinals: Uint32Array }

export function countMatches(matches: Matches): number {
  return matches.kind === 'range' ? matches.end - matches.start : matches.ordinals.length
}
