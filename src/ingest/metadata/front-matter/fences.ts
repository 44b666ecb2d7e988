import { parseKeyLine } from './key-line.ts'

/** The part of a text that is front matter. */
export interface FencedBlock {
  readonly format: 'yaml' | 'toml' | 'json'
  /** The lines between the fences. */
  readonly content: string
  /** The number of the first line of the content, from 1. */
  readonly firstLine: number
  /** Where the text starts, with the line break behind the block. */
  readonly end: number
  /** True if it sets metadata of an article. */
  readonly hasKnownKey: boolean
  /** The line of the missing closing fence; null if there is one. */
  readonly unclosedAt: number | null
}

/** Some programs name the format behind the fence: `---json`. */
const OPENING = /^\s*(?:(-{3,})[ \t]{0,9}(yaml|toml|json)?|(\+{3})|(?=\{\s*"))[ \t]*\n?/i
const CLOSINGS = {
  yaml: /^(?:-{3,}|\.{3})[ \t]*$/m,
  toml: /^\+{3}[ \t]*$/m,
  json: /^\}[ \t]*$|^\{.*\}[ \t]*$/m,
} as const

/**
 * Finds the front matter at the top of a text: YAML between lines of `---`, TOML between lines of `+++`, or JSON. Null for a
 * text without a known key there: a thematic break above ordinary text is no front matter.
 */
export function findFencedBlock(text: string): FencedBlock | null {
  const opening = OPENING.exec(text)
  if (opening === null) return null
  const [, dashes, named, plus] = opening
  const isFenced = dashes !== undefined || plus !== undefined
  if (isFenced && !opening[0].endsWith('\n')) return null
  const format = isFenced ? toFormat(named ?? (plus === undefined ? 'yaml' : 'toml')) : 'json'
  const start = opening[0].length
  const firstLine = opening[0].split('\n').length
  const closing = (isFenced && plus === undefined ? CLOSINGS.yaml : CLOSINGS[format]).exec(text.slice(start))
  if (!isFenced) {
    if (closing === null) return null
    const end = start + closing.index + closing[0].length
    return { format, content: text.slice(start, end), firstLine, end, hasKnownKey: true, unclosedAt: null }
  }
  const content = text.slice(start, closing === null ? undefined : start + closing.index)
  if (format === 'json') {
    if (closing === null) return null
    const end = start + closing.index + closing[0].length
    return { format, content, firstLine, end, hasKnownKey: true, unclosedAt: null }
  }
  const block = measureKeys(content, format === 'toml' ? '=' : ':')
  if (block === null) return null
  if (block.isWhole && closing !== null) {
    const end = start + closing.index + closing[0].length
    return { format, content, firstLine, end, hasKnownKey: block.hasKnownKey, unclosedAt: null }
  }
  if (!block.hasKnownKey) return null
  const leading = content.slice(0, block.end)
  const lines = leading.split('\n').length
  const unclosedAt = firstLine + lines - 1
  return { format, content: leading, firstLine, end: start + block.end, hasKnownKey: true, unclosedAt }
}

function toFormat(name: string): FencedBlock['format'] {
  const format = name.toLowerCase()
  return format === 'toml' || format === 'json' ? format : 'yaml'
}

interface KeyBlock {
  /** The offset behind the last line with a key or its value. */
  readonly end: number
  /** True if no other text follows. */
  readonly isWhole: boolean
  readonly hasKnownKey: boolean
}

/** Measures the lines of keys and their values at the start of a text. Null if it starts with other text. */
function measureKeys(content: string, separator: string): KeyBlock | null {
  let end = 0
  let hasKey = false
  let hasKnownKey = false
  let isAfterBlank = false
  let isWhole = true
  for (let start = 0; start < content.length; ) {
    const lineBreak = content.indexOf('\n', start)
    const lineEnd = lineBreak === -1 ? content.length : lineBreak
    const line = content.slice(start, lineEnd)
    start = lineEnd + 1
    if (line.trim() === '' || /^[ \t]*#/.test(line)) {
      isAfterBlank ||= line.trim() === ''
      continue
    }
    const key = parseKeyLine(line, separator)
    const isKey = key !== null && (!isAfterBlank || key.isKnown || key.indent > 0)
    const isTable = separator === '=' && line.startsWith('[')
    const continues = hasKey && (!isAfterBlank || /^[ \t]/.test(line) || line.startsWith('- '))
    if (!isKey && !isTable && !continues) {
      if (!hasKey) return null
      isWhole = false
      break
    }
    hasKey ||= isKey || isTable
    hasKnownKey ||= key?.isKnown === true
    isAfterBlank = false
    end = lineEnd
  }
  return hasKey ? { end, isWhole, hasKnownKey } : null
}
