import type { Words } from './labels.ts'

/** All words of a table, longest first, so that the longer of two that begin alike is found. */
export function listWords(table: Words): readonly string[] {
  return [...new Set(Object.values(table).flat())].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

export interface Labelled {
  readonly rest: string
  readonly hasColon: boolean
}

/** A reader of texts that begin with one of the words; null for other texts. `By: AFP` gives `AFP`, with a colon. */
export function labelReader(words: readonly string[]): (text: string) => Labelled | null {
  const alternatives = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', String.raw`\s+`))
  const pattern = new RegExp(String.raw`^\s*(?:${alternatives.join('|')})(?![\p{L}\p{M}])\s*([:：])?\s*`, 'iu')
  // Chinese and Japanese put no space between such a word and a name.
  const unspaced = alternatives.filter((word) => /\p{Script=Han}/u.test(word)).join('|') || '$^'
  const glued = new RegExp(String.raw`^\s*(?:${unspaced})\s*([:：/])?\s*`, 'u')
  return (text) => {
    const match = pattern.exec(text) ?? glued.exec(text)
    return match === null ? null : { rest: text.slice(match[0].length).trim(), hasColon: match[1] !== undefined }
  }
}
