import { foldSpace } from '../../text/fold-space.ts'

/** A run of text without a block or a line break in it, as a reader sees it. */
export interface PageLine {
  readonly text: string
  readonly element: Element
}

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
const SKIPPED = new Set('script style template noscript svg select option textarea button title'.split(' '))
const MAX_LINES = 5_000

/** Lists the lines of a page in the order of its source. `element` is the block around each. */
export function listLines(root: Element): readonly PageLine[] {
  const lines: PageLine[] = []
  let text = ''
  let block = root
  const endLine = () => {
    const folded = foldSpace(text)
    if (folded !== '') lines.push({ text: folded, element: block })
    text = ''
  }
  for (let node = nextNode(root, root); node !== null && lines.length < MAX_LINES; node = nextNode(node, root)) {
    if (node.nodeType !== 3) {
      if (node.nodeType === 1 && !INLINE.has((node as Element).localName)) text += '\n'
      continue
    }
    const parent = blockOf(node)
    if (parent !== block || text.includes('\n')) endLine()
    block = parent
    text += node.nodeValue ?? ''
  }
  endLine()
  return lines
}

/** The node after another in the order of the source, within a root. */
function nextNode(node: Node, root: Element): Node | null {
  const isSkipped = node.nodeType === 1 && SKIPPED.has((node as Element).localName)
  if (!isSkipped && node.firstChild !== null) return node.firstChild
  for (let current: Node | null = node; current !== null && current !== root; current = current.parentNode) {
    if (current.nextSibling !== null) return current.nextSibling
  }
  return null
}

function blockOf(node: Node): Element {
  let element = node.parentNode as Element // A text below the root has an element around it.
  while (INLINE.has(element.localName) && element.parentElement !== null) element = element.parentElement
  return element
}
