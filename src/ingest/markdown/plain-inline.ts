import type { PhrasingContent, Text } from 'mdast'
import type { Position } from '../diagnostics/finding-kind.ts'

/** Where there is none of these, there is no markup. */
const SIGN = /[\\`_~@*<&]|\]\(|:\/\/|www\./i
/**
 * What CommonMark and GFM read as markup within a paragraph. Brackets alone are none: without a definition anywhere,
 * and a definition would begin its line, they refer to nothing. Bars are none without the rule of dashes of a table.
 * An angle bracket begins an address or a tag; a tag of nothing but words is one of the tokens, if it is any.
 */
const MARKUP =
  /[\\`_~@]|\*(?!\s)|(?<!\s)\*|\]\(|<[/!?]|<[a-z](?:[^<>=]*=|[a-z\d]*-|[a-z\d+.-]{1,31}:)|&(?:#|[a-z][a-z0-9]{1,31};)|:\/\/|www\./i
/**
 * The four that clippings are full of, in forms that leave no doubt: `[words](address)`, `<address>`, `<WORDS>` (which
 * CommonMark takes for a tag of HTML), `**words**`.
 */
const TOKEN = new RegExp(
  [
    String.raw`(?<![!\]])\[(?<words>[^\\\x60*_[\]<&~|^\u00ad@\n]+)\]\((?<target>#|https?:\/\/[^\s()<>\\&"']*)\)`,
    String.raw`<(?<address>https?:\/\/[^\s<>\\&]+)>`,
    String.raw`(?<tag><[A-Za-z][A-Za-z\d-]*(?:[ \t\n]+[A-Za-z_:][\w.:-]*)*[ \t\n]*\/?>)`,
    String.raw`(?<![^\s])\*\*(?<bold>[\p{L}\p{N}](?:[^\\\x60*_[\]<&~|^\u00ad@\n]*[\p{L}\p{N}:])?)\*\*(?![^\s])`,
  ].join('|'),
  'gu',
)

/**
 * Reads the text of a paragraph whose markup is nothing but links, bold words and opening tags; null for any
 * other, which the Markdown parser must read. A call of that parser costs as much as all the other steps for a whole
 * clipping. `indentOf` tells what white space was cut off before a line, which its places count.
 */
export function parsePlainInline(
  text: string,
  start: Position,
  indentOf: (line: number) => number = () => 0,
): readonly PhrasingContent[] | null {
  if (!SIGN.test(text) || !SIGN.test(withoutOneRun(text))) return text === '' ? [] : [makeText(text, start)]
  const nodes: PhrasingContent[] = []
  let position = start
  let end = 0
  const appendText = (value: string): boolean => {
    if (MARKUP.test(value)) return false
    if (value !== '') nodes.push(makeText(value, position))
    position = placeBehind(value, position, indentOf)
    return true
  }
  for (const match of text.matchAll(TOKEN)) {
    if (!appendText(text.slice(end, match.index))) return null
    const node = makeNode(match.groups ?? {}, position)
    if (node === null) return null
    nodes.push(node)
    position = placeBehind(match[0], position, indentOf)
    end = match.index + match[0].length
  }
  return appendText(text.slice(end)) ? nodes : null
}

/** Emphasis takes two runs of asterisks. */
function withoutOneRun(text: string): string {
  return text.replace(/^([^*]*)\*+([^*]*)$/, '$1$2')
}

/** `groups` are those of the pattern; null where the words of a link or in bold hold markup of their own. */
function makeNode(groups: Readonly<Record<string, string | undefined>>, place: Position): PhrasingContent | null {
  const { words, target, address, tag, bold } = groups
  const position = { start: place, end: place }
  if (tag !== undefined) return { type: 'html', value: tag, position }
  const inner = words ?? address ?? bold ?? ''
  if (address === undefined && (MARKUP.test(inner) || inner.trim() !== inner)) return null
  const children = [makeText(inner, place)]
  const url = target ?? address
  return url === undefined
    ? { type: 'strong', children, position }
    : { type: 'link', title: null, url, children, position }
}

function makeText(value: string, position: Position): Text {
  return { type: 'text', value, position: { start: position, end: position } }
}

function placeBehind(value: string, { line, column }: Position, indentOf: (line: number) => number): Position {
  const lastBreak = value.lastIndexOf('\n')
  if (lastBreak === -1) return { line, column: column + value.length }
  const lastLine = line + value.split('\n').length - 1
  return { line: lastLine, column: value.length - lastBreak + indentOf(lastLine) }
}
