import { removeUnwanted } from '../../text/clean-characters.ts'
import { foldSpace } from '../../text/fold-space.ts'

const WIKI_LINK = /\[\[([^[\]|\n]{1,300})(?:\|([^[\]|\n]{1,300}))?\]\]/g
const MARKDOWN_LINK = /(?<!!)\[([^[\]\n]{1,300})\]\([^()\s]{1,2000}\)/g

/** Removes unwanted characters, which escapes of YAML can write, and folds white space. */
export function cleanValue(written: string): string {
  return foldSpace(removeUnwanted(written))
}

/** The words of a value: `[[Ada Quill|Quill]]` and `[Quill](https://…)` are Quill. White space is folded. */
export function toPlainText(written: string): string {
  const text = cleanValue(written)
  if (!text.includes('[')) return text
  return foldSpace(
    text
      .replace(WIKI_LINK, (_, page: string, alias?: string) => alias ?? page)
      .replace(MARKDOWN_LINK, (_, words: string) => words),
  )
}

/** The words of each wiki link of a text, or null if the text contains anything else but separators. */
export function splitWikiLinks(written: string): readonly string[] | null {
  const text = cleanValue(written)
  const rest = text.replace(WIKI_LINK, '')
  if (rest === text || /[^\s,;&|[\]"']/.test(rest)) return null
  return [...text.matchAll(WIKI_LINK)].map(([, page = '', alias]) => foldSpace(alias ?? lastPart(page)))
}

/** `People/Ada Quill` is a note in a folder, and `Ada Quill#Life` a part of a note. */
function lastPart(page: string): string {
  const note = page.split('/').findLast((part) => part.trim() !== '') ?? page
  return note.split('#', 1)[0] ?? note
}
