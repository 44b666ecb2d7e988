import { type Entry, toText } from '../metadata/front-matter/entry.ts'

/** The metadata that a clipper wrote into the text, and the text without it. */
export interface NoteFacts {
  readonly entries: readonly Entry[]
  /** With blank lines instead of the metadata, so that line numbers stay the same. */
  readonly text: string
  /** The program that wrote them, if only one writes them so. */
  readonly tool: string | null
}

/** A line at the start of a text, and its offset. */
export interface TopLine {
  readonly text: string
  readonly start: number
  /** From 1. */
  readonly number: number
}

/** Lists the first lines of a text, at most `count`. */
export function listTopLines(text: string, count: number): readonly TopLine[] {
  const lines: TopLine[] = []
  for (let start = 0; start <= text.length && lines.length < count; ) {
    const lineBreak = text.indexOf('\n', start)
    const end = lineBreak === -1 ? text.length : lineBreak
    lines.push({ text: text.slice(start, end), start, number: lines.length + 1 })
    start = end + 1
  }
  return lines
}

/** Empties lines of a text, and keeps their line breaks. The lines are in order. */
export function emptyLines(text: string, lines: readonly TopLine[]): string {
  let kept = ''
  let end = 0
  for (const line of lines) {
    kept += text.slice(end, line.start)
    end = line.start + line.text.length
  }
  return kept + text.slice(end)
}

export function toEntry(key: string, value: string, { number }: TopLine): Entry {
  return { key, value: toText(value), position: { line: number, column: 1 } }
}
