import type { Element, ElementContent } from 'hast'
import { extractText } from '../../archive/article-text.ts'
import { CREDIT_WORDS, PICTURE_AGENCIES } from '../metadata/head-lines/head-words.ts'
import { listWords } from '../metadata/label-reader.ts'
import { isAgency } from '../metadata/names/is-name.ts'
import { foldSpace } from '../text/fold-space.ts'

const MAX_CAPTION = 300
const MAX_CREDIT = 80
const LABEL = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:${listWords(CREDIT_WORDS)
    .map((word) => word.replaceAll('.', String.raw`\.`))
    .join('|')})(?: ?[:：]| (?:by|von|de|di|door|av|af) )`,
  'iu',
)

/**
 * Returns true for a paragraph that is the caption of a picture: in the same paragraph, or below the element before it. A
 * caption has a credit, such as `(Jonas Vetch/LPA)` or `Photo: Jonas Vetch`, or is in italics as a whole.
 */
export function isCaption(element: Element, above: ElementContent | undefined): boolean {
  if (element.tagName !== 'p' || !(isPicture(element) || (above !== undefined && isPicture(above)))) return false
  const text = foldSpace(extractText([element]))
  if (text.length > MAX_CAPTION) return false
  const [only, ...others] = element.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const isItalic = others.length === 0 && only?.type === 'element' && only.tagName === 'em'
  return isItalic || LABEL.test(text) || hasCredit(text)
}

function isPicture(node: ElementContent): boolean {
  if (node.type !== 'element') return false
  return node.tagName === 'figure' || node.tagName === 'img' || (node.tagName === 'p' && node.children.some(isPicture))
}

/** `What was left of the pier. (Jonas Vetch/LPA)` */
function hasCredit(text: string): boolean {
  const end = text.endsWith('.') ? text.slice(0, -1) : text
  const opening = end.endsWith(')') ? end.lastIndexOf('(') : -1
  const credit = end.slice(opening + 1, -1)
  if (opening === -1 || credit.length > MAX_CREDIT) return false
  const folded = credit.toLowerCase()
  return credit.includes('/') || isAgency(credit) || PICTURE_AGENCIES.some((agency) => folded.includes(agency))
}
