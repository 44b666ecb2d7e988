import type { LabelsByLanguage } from './labels.ts'

/** All words of a table, longest first, so that a longer word is found before a shorter one with the same beginning. */
export function listWords(table: LabelsByLanguage): readonly string[] {
  return [...new Set(Object.values(table).flat())].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

export interface LabelledText {
  readonly rest: string
  readonly hasColon: boolean
}

/**
 * Creates a function that splits a label from a text; it returns null for texts without one of the labels. For example,
 * `By: AFP` becomes the rest `AFP`, with a colon.
 */
export function createLabelReader(words: readonly string[]): (text: string) => LabelledText | null {
  const alternatives = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', String.raw`\s+`))
  const pattern = new RegExp(String.raw`^\s*(?:${alternatives.join('|')})(?![\p{L}\p{M}])\s*([:：])?\s*`, 'iu')
  // Chinese and Japanese have no space between a label and a name.
  const unspacedWords = alternatives.filter((word) => /\p{Script=Han}/u.test(word)).join('|') || '$^'
  const unspacedPattern = new RegExp(String.raw`^\s*(?:${unspacedWords})\s*([:：/])?\s*`, 'u')
  return (text) => {
    const match = pattern.exec(text) ?? unspacedPattern.exec(text)
    return match === null ? null : { rest: text.slice(match[0].length).trim(), hasColon: match[1] !== undefined }
  }
}
