import { findHits, type Hit } from './find-hits.ts'
import type { TextRange, Wanted } from './wanted.ts'

/** A piece of a text to be marked, and what stands in it. */
export interface Mark extends TextRange {
  readonly hits: readonly Hit[]
}

/**
 * The pieces of a text that show what is wanted: ascending, apart from each other. Hits that overlap or touch are one
 * piece, so that `東京都` is marked as a whole by its pairs.
 */
export function findMarks(text: string, wanted: Wanted): readonly Mark[] {
  const marks: { readonly start: number; end: number; readonly hits: Hit[] }[] = []
  for (const hit of findHits(text, wanted)) {
    const last = marks.at(-1)
    if (last === undefined || hit.start > last.end) marks.push({ start: hit.start, end: hit.end, hits: [hit] })
    else {
      last.end = Math.max(last.end, hit.end)
      last.hits.push(hit)
    }
  }
  return marks
}
