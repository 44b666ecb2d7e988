import type { ReactNode } from 'react'
import type { TextRange } from '../../search/highlights/text-range.ts'

interface MarkedTextProps {
  readonly text: string
  /** Ascending, apart from each other. */
  readonly marks: readonly TextRange[]
}

/** A text with what was searched for in <mark> elements, and nothing around it. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  const parts: ReactNode[] = []
  let end = 0
  for (const mark of marks) {
    parts.push(text.slice(end, mark.start), <mark key={mark.start}>{text.slice(mark.start, mark.end)}</mark>)
    end = mark.end
  }
  return [...parts, text.slice(end)]
}
