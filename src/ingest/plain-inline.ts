import type { PhrasingContent, Text } from 'mdast'
import type { Where } from './finding-kind.ts'

/**
 * What CommonMark and GFM read as markup within a paragraph. Brackets alone are none: without a definition anywhere,
 * and a definition would begin its line, they refer to nothing. Bars are none without the rule of dashes of a table.
 */
const MARKUP = /[\\`_~@]|\*(?!\s)|(?<!\s)\*|\]\(|<[a-z/!?]|&(?:#|[a-z][a-z0-9]{1,31};)|:\/\/|www\./i
/** The three that clippings are full of, in forms that leave no doubt: `[words](address)`, `<address>`, `**words**`. */
const TOKEN = new RegExp(
  [
    String.raw`(?<![!\]])\[(?<words>[^\\\x60*_[\]<&~|^\u00ad@\n]+)\]\((?<target>#|https?:\/\/[^\s()<>\\&"']*)\)`,
    String.raw`<(?<address>https?:\/\/[^\s<>\\&]+)>`,
    String.raw`(?<![^\s])\*\*(?<bold>[\p{L}\p{N}](?:[^\\\x60*_[\]<&~|^\u00ad@\n]*[\p{L}\p{N}:])?)\*\*(?![^\s])`,
  ].join('|'),
  'gu',
)

/**
 * Reads the text of a paragraph whose markup is nothing but links and bold words; null for any other, which the
 * Markdown parser must read. A call of that parser costs as much as all the other steps for a whole clipping.
 */
export function parsePlainInline(text: string, start: Where): readonly PhrasingContent[] | null {
  const nodes: PhrasingContent[] = []
  let end = 0
  for (const match of text.matchAll(TOKEN)) {
    if (!appendText(nodes, text.slice(end, match.index), text.slice(0, end), start)) return null
    const { words, target, address, bold } = match.groups ?? {}
    const where = placeIn(text.slice(0, match.index), start)
    const inner = words ?? address ?? bold ?? ''
    if (address === undefined && (MARKUP.test(inner) || inner.trim() !== inner)) return null
    const children: Text[] = [{ type: 'text', value: inner, position: { start: where, end: where } }]
    const url = target ?? address
    const position = { start: where, end: where }
    if (url === undefined) nodes.push({ type: 'strong', children, position })
    else nodes.push({ type: 'link', title: null, url, children, position })
    end = match.index + match[0].length
  }
  return appendText(nodes, text.slice(end), text.slice(0, end), start) ? nodes : null
}

/** False where the text holds markup of another kind. */
function appendText(nodes: PhrasingContent[], value: string, before: string, start: Where): boolean {
  if (MARKUP.test(value)) return false
  const where = placeIn(before, start)
  if (value !== '') nodes.push({ type: 'text', value, position: { start: where, end: where } })
  return true
}

function placeIn(before: string, start: Where): Where {
  const lines = before.split('\n')
  const last = (lines.at(-1) ?? '').length
  return { line: start.line + lines.length - 1, column: lines.length === 1 ? start.column + last : last + 1 }
}
