import { type Document, LineCounter, parseDocument } from 'yaml'
import { FILE_START, type Position } from '../diagnostics/diagnostics.ts'

const MAX_CHARACTERS = 65_536
/** yaml 2.9 compares each key with all others, and needs quadratic time for directives too. */
const MAX_LINES = 1_000
const MAX_NESTING = 50
const MAX_ALIASES = 100

export type ParsedYaml =
  | {
      readonly kind: 'read'
      readonly document: Document
      /** The document as plain values, with aliases resolved; null for an empty text. */
      readonly values: unknown
      readonly positionAt: (offset: number) => Position
    }
  | { readonly kind: 'broken'; readonly position: Position; readonly reason: string }

/** Parses YAML of the core schema, with limits so that no document exhausts the stack, the time or the memory. */
export function parseYaml(text: string): ParsedYaml {
  const exceeded = findExceededYamlLimit(text)
  if (exceeded !== null) return broken(FILE_START, `more than ${exceeded.limit} (${exceeded.found})`)
  const tooDeep = findTooDeep(text)
  if (tooDeep !== null) return broken(tooDeep, `more than ${MAX_NESTING} nested lists or mappings`)
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { schema: 'core', lineCounter, prettyErrors: false })
  const positionAt = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset)
    return { line, column: col }
  }
  const [error] = document.errors
  if (error !== undefined) {
    return broken(positionAt(error.pos[0]), `an error: ${error.message.toLowerCase().replace(/\.$/, '')}`)
  }
  try {
    const values: unknown = document.toJS({ maxAliasCount: MAX_ALIASES })
    return { kind: 'read', document, values, positionAt }
  } catch (cause) {
    // Aliases that multiply are only detected while they are resolved.
    if (!(cause instanceof ReferenceError)) throw cause
    return broken(FILE_START, `aliases that expand to more than ${MAX_ALIASES} values`)
  }
}

/** Returns the limit that a text exceeds, such as `1000 lines`, and what it has instead. Null if it can be parsed. */
export function findExceededYamlLimit(text: string): { readonly limit: string; readonly found: number } | null {
  if (text.length > MAX_CHARACTERS) return { limit: `${MAX_CHARACTERS} characters`, found: text.length }
  const lines = text.split('\n').length
  return lines > MAX_LINES ? { limit: `${MAX_LINES} lines`, found: lines } : null
}

function broken(position: Position, reason: string): ParsedYaml {
  return { kind: 'broken', position, reason }
}

/** Counts the structures that yaml 2.9 parses recursively: brackets, even in quotes, and several indicators on a line. */
function findTooDeep(text: string): Position | null {
  let brackets = 0
  for (const [index, line] of text.split('\n').entries()) {
    const indicators = /^(?:\s*[-?:](?=\s))*/.exec(line)?.[0].match(/\S/g)?.length ?? 0
    if (indicators > MAX_NESTING) return { line: index + 1, column: 1 }
    for (let column = 0; column < line.length; column++) {
      const character = line[column]
      if (character === '[' || character === '{') brackets++
      if (character === ']' || character === '}') brackets = Math.max(0, brackets - 1)
      if (brackets > MAX_NESTING) return { line: index + 1, column: column + 1 }
    }
  }
  return null
}
