import type { RootContent } from 'mdast'
import { type Line, splitLines, textOf } from '../markdown/lines.ts'
import { isTextBlock, parseFieldsOnly } from '../metadata/located-fields.ts'
import { parseMetadataLine } from '../metadata/metadata-line.ts'
import { foldSpace } from '../text/fold-space.ts'

const MIN_WORDS = 3
const MIN_LETTERS = 10
/** Chinese, Japanese and Thai have no spaces between words. */
const MIN_UNSPACED = 6
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu
/** The longest line that is a headline although it is a sentence. */
const MAX_SENTENCE = 100
const SENTENCE_END = /[.!?…。！？]["”»’)]?$/u
/** Names that programs and people give files without a title. */
const GENERIC =
  /^(?:untitled|whatsapp|new (?:note|document|text)|note \d|unbenannt|neue notiz|sans titre|sin título|scan|screenshot|img|image|document|clipping|article|page|copy of|kopie von)(?![\p{L}])(?! \p{L}+ \p{L}+ \p{L})/iu
/** Signs that file names cannot have, as programs write them instead. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '：': ':',
  '｜': '|',
  '？': '?',
  '＂': '"',
  '／': '/',
  '＊': '*',
}

/**
 * Returns the title that a file name plainly is: several words with spaces. Null for a slug, a hash, a number, a date, or a
 * name that programs give. A number of a copy, such as ` (1)`, and a date before the title are removed.
 */
export function titleOfFile(path: string): string | null {
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z\d]{1,8}$/i, '')
  const name = foldSpace(file.normalize('NFC').replace(/[：｜？＂／＊]/g, (sign) => LOOK_ALIKES[sign] ?? sign))
    .replace(/ ?\(\d{1,3}\)$/, '')
    .replace(/^(?:\d{4}-\d{2}-\d{2}|\d{8})(?:[ T_]\d{2}[.:h-]?\d{2}(?=[ _]))?[ _–—-]{1,3}(?=\S)/, '')
  if (GENERIC.test(name) || /[\\#]|\.\w{2,4}$/.test(name)) return null
  const letters = name.match(/\p{L}/gu)?.length ?? 0
  const words = name.split(' ').filter((word) => /\p{L}{2}|\p{Script=Han}/u.test(word)).length
  const isSpaced = words >= MIN_WORDS && letters >= MIN_LETTERS
  const isUnspaced = (name.match(UNSPACED)?.length ?? 0) >= MIN_UNSPACED
  return isSpaced || isUnspaced ? name : null
}

/**
 * Returns true if a text begins with a sentence or with pictures and lists, and not with a headline. A heading, and a short line
 * without a full stop, are headlines.
 */
export function lacksHeadline(blocks: readonly RootContent[]): boolean {
  const first = blocks.find(
    (block) => isTextBlock(block) && textOf(block.children) !== '' && parseFieldsOnly(block) === null,
  )
  if (first === undefined || !isTextBlock(first)) return true
  // A short heading of a lower level is that of a part: `## Background`.
  if (first.type === 'heading') return first.depth > 1 && textOf(first.children).split(' ').length < MIN_WORDS
  if (first.children.length === 1 && first.children[0]?.type === 'strong') return false
  const [line, ...others] = splitLines(first)
  if (line !== undefined && others.length > 0 && isHeadlineLine(line, others)) return false
  // Behind a picture, a line is its caption.
  if (blocks[0] !== first && blocks.slice(0, blocks.indexOf(first)).some(isPictureOrOther)) return true
  const text = textOf(first.children)
  const isSentence = SENTENCE_END.test(text)
  return text.length > MAX_SENTENCE && (isSentence || text.length > 2 * MAX_SENTENCE)
}

/** Anything but metadata and rules. */
function isPictureOrOther(block: RootContent): boolean {
  return isTextBlock(block) ? textOf(block.children) === '' : block.type !== 'thematicBreak'
}

/** The lines of a hard-wrapped paragraph are about as long as each other. */
function isHeadlineLine(line: Line, [next, ...others]: readonly Line[]): boolean {
  if (next === undefined || line.text.length > MAX_SENTENCE || SENTENCE_END.test(line.text)) return false
  const longest = Math.max(next.text.length, ...others.slice(0, 20).map(({ text }) => text.length))
  return line.text.length < 0.8 * longest || parseMetadataLine(next) !== null
}
