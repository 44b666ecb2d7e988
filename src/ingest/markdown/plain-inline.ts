import type { PhrasingContent, Text } from 'mdast'
import type { Position } from '../diagnostics/diagnostics.ts'

/** A text without any of these characters has no markup. */
const MARKUP_CHARACTER = /[\\`_~@*<&]|\]\(|:\/\/|www\./i
/**
 * Matches everything that CommonMark and GFM parse as markup inside a paragraph. Brackets alone are not markup without
 * a link definition. Bars are not markup without the dashes of a table. An angle bracket starts an address or a tag; a
 * tag that contains only words is one of the tokens below.
 */
const MARKUP =
  /[\\`_~@]|\*(?!\s)|(?<!\s)\*|\]\(|<[/!?]|<[a-z](?:[^<>=]*=|[a-z\d]*-|[a-z\d+.-]{1,31}:)|&(?:#|[a-z][a-z0-9]{1,31};)|:\/\/|www\./i
/**
 * The four kinds of markup that clippings often contain, in unambiguous forms: `[words](address)`, `<address>`, `<WORDS>`
 * (an HTML tag to CommonMark), `**words**`.
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
 * Parses the text of a paragraph that contains only links, bold words and opening tags as markup. Returns null for any
 * other text, which needs the Markdown parser. `indentOf` returns the white space that was trimmed before a line, which
 * positions include.
 */
export function parsePlainInline(
  text: string,
  start: Position,
  indentOf: (line: number) => number = () => 0,
): readonly PhrasingContent[] | null {
  if (!MARKUP_CHARACTER.test(text) || !MARKUP_CHARACTER.test(removeSingleRun(text)))
    return text === '' ? [] : [makeText(text, start)]
  const nodes: PhrasingContent[] = []
  let position = start
  let end = 0
  const appendText = (value: string): boolean => {
    if (MARKUP.test(value)) return false
    if (value !== '') nodes.push(makeText(value, position))
    position = positionAfter(value, position, indentOf)
    return true
  }
  for (const match of text.matchAll(TOKEN)) {
    if (!appendText(text.slice(end, match.index))) return null
    const node = makeNode(match.groups ?? {}, position)
    if (node === null) return null
    nodes.push(node)
    position = positionAfter(match[0], position, indentOf)
    end = match.index + match[0].length
  }
  return appendText(text.slice(end)) ? nodes : null
}

/** Removes a single run of asterisks, because emphasis needs two runs. */
function removeSingleRun(text: string): string {
  return text.replace(/^([^*]*)\*+([^*]*)$/, '$1$2')
}

/** Creates a node from the groups of the pattern. Returns null if the words of a link or bold text contain markup. */
function makeNode(groups: Readonly<Record<string, string | undefined>>, start: Position): PhrasingContent | null {
  const { words, target, address, tag, bold } = groups
  const position = { start, end: start }
  if (tag !== undefined) return { type: 'html', value: tag, position }
  const inner = words ?? address ?? bold ?? ''
  if (address === undefined && (MARKUP.test(inner) || inner.trim() !== inner)) return null
  const children = [makeText(inner, start)]
  const url = target ?? address
  return url === undefined
    ? { type: 'strong', children, position }
    : { type: 'link', title: null, url, children, position }
}

function makeText(value: string, position: Position): Text {
  return { type: 'text', value, position: { start: position, end: position } }
}

function positionAfter(value: string, { line, column }: Position, indentOf: (line: number) => number): Position {
  const lastBreak = value.lastIndexOf('\n')
  if (lastBreak === -1) return { line, column: column + value.length }
  const lastLine = line + value.split('\n').length - 1
  return { line: lastLine, column: value.length - lastBreak + indentOf(lastLine) }
}
