import type { ReactNode } from 'react'
import type { TextRange } from '../../search/highlights/highlight-terms.ts'

/**
 * Replacements for texts that have matches. The key is the object of the text: the article for its headline, the picture
 * for its caption, and the text node itself in the body.
 */
export type HighlightedTexts = ReadonlyMap<object, ReactNode>

interface HighlightedTextProps {
  readonly text: string
  /** Ranges in ascending order, without overlaps. */
  readonly highlights: readonly TextRange[]
}

/** Wraps the highlighted ranges of a text in <mark> elements. */
export function HighlightedText({ text, highlights }: HighlightedTextProps) {
  const parts: ReactNode[] = []
  let end = 0
  for (const range of highlights) {
    parts.push(text.slice(end, range.start), <mark key={range.start}>{text.slice(range.start, range.end)}</mark>)
    end = range.end
  }
  return [...parts, text.slice(end)]
}
