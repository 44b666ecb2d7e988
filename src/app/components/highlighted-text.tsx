import type { ReactNode } from 'react'
import type { TextRange } from '../../search/highlights/highlight-terms.ts'

interface HighlightedTextProps {
  readonly text: string
  /** In ascending order, without overlaps. */
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
