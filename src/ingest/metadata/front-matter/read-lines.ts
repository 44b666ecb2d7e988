import type { Diagnostics } from '../../diagnostics/diagnostics.ts'
import { FINDINGS } from '../../diagnostics/findings.ts'
import { parseYaml } from '../../text/parse-yaml.ts'
import { type Entry, toText } from './entry.ts'
import { type KeyLine, parseKeyLine } from './key-line.ts'
import { explainQuotes, removeQuotes } from './quotes.ts'
import { readYamlEntries } from './read-yaml.ts'

interface Chunk {
  readonly start: KeyLine
  /** The number of the first line, from 1. */
  readonly line: number
  readonly lines: string[]
}

/**
 * Reads front matter that is not YAML as a whole: each key on its own, as YAML if that is possible, otherwise as it is
 * written. Reports each key that is not YAML, with what to write instead.
 */
export function readLines(text: string, firstLine: number, diagnostics: Diagnostics): readonly Entry[] {
  return divide(text.split('\n'), firstLine).flatMap((chunk) => readChunk(chunk, diagnostics))
}

function divide(lines: readonly string[], firstLine: number): readonly Chunk[] {
  const chunks: Chunk[] = []
  for (const [index, line] of lines.entries()) {
    const start = parseKeyLine(line)
    const last = chunks.at(-1)
    if (start !== null && (last === undefined || startsChunk(start, last.start))) {
      chunks.push({ start, line: firstLine + index, lines: [line] })
    } else last?.lines.push(line)
  }
  return chunks
}

/** An indented key belongs to the key above, unless that key has a value of its own. */
function startsChunk(line: KeyLine, previous: KeyLine): boolean {
  if (line.indent === 0) return true
  return line.isKnown && previous.value !== '' && !/^[|>&!]/.test(previous.value)
}

function readChunk({ start, line, lines }: Chunk, diagnostics: Diagnostics): readonly Entry[] {
  const position = { line, column: start.indent + 1 }
  const { key } = start
  const text = dedent(lines, start.indent)
  const entries = readYamlChunk(text, line, diagnostics)
  if (entries !== null) return entries
  if (text.includes('\t')) {
    const spaced = readYamlChunk(text.replaceAll('\t', '  '), line, diagnostics)
    if (spaced !== null) {
      diagnostics.add(FINDINGS.frontMatterBroken, position, 'a tab', `Replace the tabs of ${key} by spaces.`)
      return spaced
    }
  }
  const below = lines.slice(1).map((other) => other.trim())
  const isList = start.value === '' && below.every((other) => /^(?:-(?:\s|$)|#|$)/.test(other))
  if (isList) {
    const items = below.filter((other) => other.startsWith('-')).map((other) => removeQuotes(other.slice(1).trim()))
    const remedy = `Put each item of ${key} in double quotes.`
    diagnostics.add(FINDINGS.frontMatterBroken, position, `${key}, which is no YAML`, remedy)
    return [{ key, value: { kind: 'list', items: items.map(toText), written: '' }, position }]
  }
  const value = removeQuotes([start.value, ...below].filter((part) => part !== '').join(' '))
  diagnostics.add(FINDINGS.frontMatterBroken, position, `${key}, which is no YAML`, explainQuotes(key, value))
  return [{ key, value: toText(value), position }]
}

/** Null if the text is no YAML. */
function readYamlChunk(text: string, firstLine: number, diagnostics: Diagnostics): readonly Entry[] | null {
  const parsed = parseYaml(text)
  return parsed.kind === 'read' ? readYamlEntries(parsed, text, firstLine, diagnostics) : null
}

function dedent(lines: readonly string[], indent: number): string {
  return lines.map((line) => (/^[ \t]*$/.test(line.slice(0, indent)) ? line.slice(indent) : line)).join('\n')
}
