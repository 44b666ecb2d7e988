import { findOccurrences, type Occurrence } from './find-occurrences.ts'
import type { HighlightTerms } from './highlight-terms.ts'
import type { TextRange } from './text-range.ts'

/** A range of a text to highlight, and the occurrences in it. */
export interface Highlight extends TextRange {
  readonly occurrences: readonly Occurrence[]
}

/**
 * Finds the ranges of a text to highlight, in ascending order and without overlap. Occurrences that overlap or touch
 * become one range, so that `東京都` is highlighted as a whole although the index has only its pairs of letters.
 */
export function findHighlights(text: string, terms: HighlightTerms): readonly Highlight[] {
  const highlights: { readonly start: number; end: number; readonly occurrences: Occurrence[] }[] = []
  for (const occurrence of findOccurrences(text, terms)) {
    const { start, end } = occurrence
    const last = highlights.at(-1)
    if (last === undefined || start > last.end) highlights.push({ start, end, occurrences: [occurrence] })
    else {
      last.end = Math.max(last.end, end)
      last.occurrences.push(occurrence)
    }
  }
  return highlights
}
