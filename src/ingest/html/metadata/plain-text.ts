import { parseHTML } from 'linkedom'
import { foldSpace } from '../../text/fold-space.ts'

/** Returns the text of a value that pages escape once more than they should: `Tom &amp; Jerry`, `<b>Storm</b>`. */
export function plainText(value: string): string {
  if (!/&[#\w]|<[a-z/!]/i.test(value)) return foldSpace(value)
  return foldSpace(parseHTML(`<p>${value}</p>`).document.documentElement.textContent ?? '')
}

/** The text of an element with folded white space. */
export function elementText(element: Element): string {
  return foldSpace(element.textContent ?? '')
}
