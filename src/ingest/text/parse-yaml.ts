import { type Document, LineCounter, parseDocument } from 'yaml'
import { FILE_START, type Where } from '../diagnostics/finding-kind.ts'

const MAX_CHARACTERS = 65_536
const MAX_NESTING = 50
const MAX_ALIASES = 100

export type YamlReading =
  | {
      readonly kind: 'read'
      readonly document: Document
      /** The same as plain values, aliases resolved; null for an empty text. */
      readonly values: unknown
      readonly placeAt: (offset: number) => Where
    }
  | { readonly kind: 'broken'; readonly where: Where; readonly reason: string }

/** Parses YAML of the core schema, under limits that keep it from running out of stack, time or memory. */
export function readYamlText(text: string): YamlReading {
  if (text.length > MAX_CHARACTERS) return broken(FILE_START, `more than ${MAX_CHARACTERS} characters (${text.length})`)
  const tooDeep = placeOfTooDeep(text)
  if (tooDeep !== null) return broken(tooDeep, `more than ${MAX_NESTING} lists or mappings in each other`)
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { schema: 'core', lineCounter, prettyErrors: false })
  const placeAt = (offset: number): Where => {
    const { line, col } = lineCounter.linePos(offset)
    return { line, column: col }
  }
  const [error] = document.errors
  if (error !== undefined) {
    return broken(placeAt(error.pos[0]), `an error: ${error.message.toLowerCase().replace(/\.$/, '')}`)
  }
  try {
    const values: unknown = document.toJS({ maxAliasCount: MAX_ALIASES })
    return { kind: 'read', document, values, placeAt }
  } catch (cause) {
    // A bomb of aliases grows only when they are resolved.
    if (!(cause instanceof ReferenceError)) throw cause
    return broken(FILE_START, `aliases that multiply above the limit of ${MAX_ALIASES}`)
  }
}

function broken(where: Where, reason: string): YamlReading {
  return { kind: 'broken', where, reason }
}

/** Counts what the parser of yaml 2.9 recurses into: brackets, quoted ones too, and indicators that share a line. */
function placeOfTooDeep(text: string): Where | null {
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
