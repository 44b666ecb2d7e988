import { parse, TomlDate, TomlError } from 'smol-toml'
import type { Diagnostics } from '../../diagnostics/diagnostics.ts'
import { FINDINGS } from '../../diagnostics/findings.ts'
import { type Entry, type RawValue, toText } from './entry.ts'
import { parseKeyLine } from './key-line.ts'
import { isContainer } from './keys.ts'
import { explainQuotes, removeQuotes } from './quotes.ts'

const MAX_NESTING = 50

/** Reads the TOML front matter of Hugo and Zola. Reads it line by line, with findings, if it is not TOML. */
export function readToml(text: string, firstLine: number, diagnostics: Diagnostics): readonly Entry[] {
  const lines = text.split('\n')
  try {
    return toEntries(parse(text, { maxDepth: MAX_NESTING }), lines, firstLine)
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const position = { line: firstLine + error.line - 1, column: error.column }
    const broken = parseKeyLine(lines[error.line - 1] ?? '', '=')
    const key = broken?.key ?? 'the key'
    const example = broken === null ? '' : removeQuotes(broken.value)
    diagnostics.add(
      FINDINGS.frontMatterBroken,
      position,
      `${key}, which is no TOML`,
      explainQuotes(key, example).replace(`${key}: "`, `${key} = "`),
    )
    return readTomlLines(lines, firstLine)
  }
}

function toEntries(table: object, lines: readonly string[], firstLine: number): readonly Entry[] {
  return Object.entries(table).flatMap(([key, value]: [string, unknown]): readonly Entry[] => {
    const isTable = typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof TomlDate)
    if (isTable && isContainer(key)) return toEntries(value, lines, firstLine)
    const line = Math.max(
      0,
      lines.findIndex((other) => parseKeyLine(other, '=')?.key === key),
    )
    const column = Math.max(0, (lines[line] ?? '').search(/\S/)) + 1
    return [{ key, value: toRawValue(value), position: { line: firstLine + line, column } }]
  })
}

function toRawValue(value: unknown): RawValue {
  if (value instanceof TomlDate) return toText(value.toISOString())
  if (Array.isArray(value)) return { kind: 'list', items: value.map(toRawValue), written: JSON.stringify(value) }
  if (typeof value !== 'object' || value === null) return toText(String(value))
  const pairs = Object.entries(value).map(([key, inner]: [string, unknown]) => ({ key, value: toRawValue(inner) }))
  return { kind: 'map', pairs, written: '' }
}

/** Each value as it is written. A list in square brackets is divided at its commas. */
function readTomlLines(lines: readonly string[], firstLine: number): readonly Entry[] {
  return lines.flatMap((line, index): readonly Entry[] => {
    const found = parseKeyLine(line, '=')
    if (found === null) return []
    const { key, value: written, indent } = found
    const list = /^\[([^[\]]*)\]$/.exec(written)?.[1]
    const items = list?.split(',').map((item) => toText(removeQuotes(item.trim())))
    const value: RawValue = items === undefined ? toText(removeQuotes(written)) : { kind: 'list', items, written }
    return [{ key, value, position: { line: firstLine + index, column: indent + 1 } }]
  })
}
