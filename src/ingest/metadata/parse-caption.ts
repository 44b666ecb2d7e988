import type { Paragraph } from 'mdast'
import type { Picture } from '../../archive/article.ts'
import { textOf } from '../markdown/lines.ts'

const MAX_CREDIT_WORDS = 10
const SENTENCE_END = /[.!?…。！？؟"”»“’')\]）」』]$/u

export type Caption = Pick<Picture, 'caption' | 'credit'>

/** Parses a caption with its credit in bold: `People near the hall. **Sergei V. / Agency**`. Null for other paragraphs. */
export function parseCaption(paragraph: Paragraph): Caption | null {
  const children = paragraph.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const last = children.at(-1)
  if (last?.type !== 'strong' || children.length < 2) return null
  const caption = textOf(children.slice(0, -1))
  const credit = textOf([last]).replace(/^\((.*)\)$/, '$1')
  if (!SENTENCE_END.test(caption) || !isCredit(credit)) return null
  return { caption, credit }
}

function isCredit(text: string): boolean {
  const words = text.split(' ').filter((word) => /\p{L}/u.test(word))
  const isShort = words.length > 0 && words.length <= MAX_CREDIT_WORDS && text.length <= 120
  return isShort && !/[!?…:。！？]$|\p{Ll}{3}\.$/u.test(text)
}
