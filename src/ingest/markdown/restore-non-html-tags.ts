import type { Html, Paragraph, RootContent, Text } from 'mdast'

/** The names that a browser gives a meaning; `<IBM>` and `<laughs>` are words that somebody put in angle brackets. */
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

/** Turns tags that are no HTML back into the words that they are, in place of a parser that would drop them. */
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
  // Each kind of parent types its children apart; a text may stand wherever the HTML did.
  const children = (node.children as readonly RootContent[]).map(withAngledWords)
  return children.some((child, index) => child !== node.children[index]) ? { ...node, children } : node
}

/** Every name that CommonMark takes for a block of HTML is one of them. */
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
