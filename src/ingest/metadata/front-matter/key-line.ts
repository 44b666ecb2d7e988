import { findKey } from './keys.ts'

/** A line `key: value`. */
export interface KeyLine {
  readonly indent: number
  readonly key: string
  /** Trimmed. */
  readonly value: string
  readonly isKnown: boolean
}

const MAX_KEY = 60
const KEY = /^[\p{L}_@$][\p{L}\p{M}\p{N}_ .:/()-]*$/u

/**
 * Parses a line `key: value`, or with another separator, such as `=` of TOML. The space behind the separator may be missing
 * only if the key is known. Null for other lines.
 */
export function parseKeyLine(line: string, separator = ':'): KeyLine | null {
  const indent = line.search(/[^ \t]/)
  if (indent === -1) return null
  let end = line.indexOf(separator, indent)
  // The separator of `og:title: Storm` is the second one.
  while (end !== -1 && end - indent <= MAX_KEY && /\S/.test(line[end + separator.length] ?? '')) {
    if (isKnownPart(line.slice(indent, end)) && !line.startsWith('//', end + 1)) break
    end = line.indexOf(separator, end + 1)
  }
  if (end === -1 || end - indent > MAX_KEY) return null
  const key = unquote(line.slice(indent, end).trimEnd())
  if (!KEY.test(key)) return null
  return { indent, key, value: line.slice(end + separator.length).trim(), isKnown: findKey(key) !== null }
}

function isKnownPart(written: string): boolean {
  return findKey(unquote(written.trimEnd())) !== null
}

function unquote(key: string): string {
  const quote = key[0]
  return (quote === '"' || quote === "'") && key.length > 2 && key.endsWith(quote) ? key.slice(1, -1) : key
}
