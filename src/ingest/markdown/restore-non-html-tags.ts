import type { Html, Paragraph, RootContent, Text } from 'mdast'

/** Tag names that browsers know. Other tags, such as `<IBM>` and `<laughs>`, are words in angle brackets. */
const HTML_NAMES = new Set(
  (
    'a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button canvas ' +
    'caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption ' +
    'figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li ' +
    'link main map mark marquee math menu menuitem meta meter nav nobr noembed noframes noscript object ol optgroup option output p ' +
    'param picture plaintext portal pre progress q rp rt ruby s samp script search section select slot small source span strike strong ' +
    'style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp'
  ).split(' '),
)
const TAG = /^<\/?([A-Za-z][A-Za-z0-9]*)(?=[\s>/])/

/** Replaces tags that are not HTML by their text, because an HTML parser would remove them. */
export function restoreNonHtmlTags(blocks: readonly RootContent[]): readonly RootContent[] {
  return blocks.map((block) => {
    if (block.type !== 'html' || !isWord(block.value)) return withAngledWords(block)
    const paragraph: Paragraph = { type: 'paragraph', children: [textFrom(block)] }
    return block.position === undefined ? paragraph : { ...paragraph, position: block.position }
  })
}

function withAngledWords<Content extends RootContent>(node: Content): Content | Text {
  if (node.type === 'html' && isWord(node.value)) return textFrom(node)
  if (!('children' in node)) return node
  // Each parent type has its own type of children, and each of them allows a text instead of HTML.
  const children = (node.children as readonly RootContent[]).map(withAngledWords)
  return children.some((child, index) => child !== node.children[index]) ? { ...node, children } : node
}

/** Includes every name that CommonMark treats as the start of an HTML block. */
export function isHtmlName(name: string): boolean {
  return HTML_NAMES.has(name.toLowerCase())
}

function isWord(html: string): boolean {
  const name = TAG.exec(html)?.[1]
  return name !== undefined && !isHtmlName(name)
}

function textFrom({ value, position }: Html): Text {
  return position === undefined ? { type: 'text', value } : { type: 'text', value, position }
}
