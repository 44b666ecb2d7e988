import { listWords } from '../label-reader.ts'
import { OUTLET_WORDS } from './head-words.ts'

const MAX_WORDS = 6
const outletWords = listWords(OUTLET_WORDS)
const OUTLETS: ReadonlySet<string> = new Set(outletWords)
/** German and Scandinavian papers are compounds, Chinese and Japanese ones have no spaces: `Abendzeitung`, `人民日报`. */
const OUTLET_ENDS = outletWords.filter((word) => word.length >= 6 || /\p{Script=Han}{2}/u.test(word))
const ARTICLES = new Set('the der die das le la les el los il lo o a de het'.split(' '))

/** Returns true for the name of a newspaper: `The Lannow Courier`, `Courier of Ossen`, `Abendzeitung`. */
export function isOutlet(text: string): boolean {
  const words = text.replace(/ ?\([^()]{1,40}\)$/, '').split(' ')
  if (words.length > MAX_WORDS || !/^\p{L}/u.test(text) || /[.!?:;,]/.test(text)) return false
  if (!words.every((word) => /^[\p{Lu}\p{Lo}&]/u.test(word) || word.length <= 3)) return false
  const names = ARTICLES.has(words[0]?.toLowerCase() ?? '') ? words.slice(1) : words
  // In `A Star Is Born`, the word stands in neither place.
  const [first = '', second = ''] = names
  return isOutletWord(names.at(-1) ?? '') || (isOutletWord(first) && /^\p{Ll}/u.test(second))
}

function isOutletWord(word: string): boolean {
  const folded = word.toLowerCase()
  return OUTLETS.has(folded) || OUTLET_ENDS.some((end) => folded.endsWith(end))
}
