import { foldSpace } from '../../text/fold-space.ts'
import { listTexts, type RawValue } from './entry.ts'
import { splitWikiLinks, toPlainText } from './plain-text.ts'

/** The tag that the Obsidian Web Clipper gives every clip. */
const OF_CLIPPER = 'clippings'

/** Readwise writes the kind of a document as its category. */
const KINDS = /^#?(?:articles?|books|tweets|podcasts|supplementals)$/i

/**
 * Reads tags: each item of a list is one. A text is divided at its commas. Without a comma, the spaces divide the value of
 * `tags` and `labels`, because the programs that write tags with spaces write lists; `category: Local News` is one tag.
 */
export function readTags(key: string, value: RawValue): readonly string[] {
  const isSpaced = /^(?:tags?|labels?)$/i.test(key)
  const texts = listTexts(value, ['name', 'title', 'label'])
  const tags = value.kind === 'text' ? texts.flatMap((text) => divide(text, isSpaced)) : texts
  return tags
    .filter((tag) => !/^category$/i.test(key) || !KINDS.test(tag))
    .flatMap((tag) => splitWikiLinks(tag) ?? [toPlainText(tag)])
    .map((tag) => foldSpace(tag.replace(/^#+/, '')))
    .filter((tag) => tag !== '' && tag.toLowerCase() !== OF_CLIPPER)
}

function divide(text: string, isSpaced: boolean): readonly string[] {
  const bare = text.trim().replace(/^\[(?!\[)|(?<!\])\]$/g, '')
  if (/[,;，、；]/.test(bare)) return bare.split(/[,;，、；]/)
  if (splitWikiLinks(bare) !== null) return [bare]
  const isHashtags = /^#\S+(?: +#\S+)*$/.test(foldSpace(bare))
  return isSpaced || isHashtags ? bare.split(/\s/) : [bare]
}
