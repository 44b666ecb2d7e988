import type { PhrasingContent, RootContent } from 'mdast'

/** The names that a browser gives a meaning; `<IBM>` and `<laughs>` are words that somebody put in angle brackets. */
const HTML_NAMES = new Set(
  ('a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button canvas ' +
    'caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption ' +
    'figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li ' +
    'link main map mark marquee math menu meta meter nav nobr noembed noframes noscript object ol optgroup option output p param ' +
    'picture plaintext portal pre progress q rp rt ruby s samp script search section select slot small source span strike strong ' +
    'style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp').split(' '),
)
const ONE_TAG = /^<\/?([A-Za-z][A-Za-z0-9-]*)\s*\/?>$/

/** Turns tags that are no HTML back into the words that they are, in place of a parser that would drop them. */
export function keepAngledWords(blocks: readonly RootContent[]): readonly RootContent[] {
  return blocks.map((block): RootContent => {
    if (block.type === 'html' && isWord(block.value)) {
      return { type: 'paragraph', children: [textFrom(block)], ...(block.position && { position: block.position }) }
    }
    return block.type === 'paragraph' && block.children.some((child) => child.type === 'html')
      ? { ...block, children: block.children.map(wordFrom) }
      : block
  })
}

function wordFrom(node: PhrasingContent): PhrasingContent {
  return node.type === 'html' && isWord(node.value) ? textFrom(node) : node
}

function isWord(html: string): boolean {
  const name = ONE_TAG.exec(html)?.[1]
  return name !== undefined && !HTML_NAMES.has(name.toLowerCase())
}

function textFrom({ value, position }: Extract<PhrasingContent, { type: 'html' }>): PhrasingContent {
  return { type: 'text', value, ...(position && { position }) }
}
