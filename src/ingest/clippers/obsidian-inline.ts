import type { Emphasis, PhrasingContent, Text } from 'mdast'

/** `[[page#part|words]]`, and with an exclamation mark what is shown in its place. */
const WIKI_LINK = /(!?)\[\[([^[\]|\n]{1,300})(?:\|([^[\]\n]{0,300}))?\]\]/g
const PICTURE = /\.(?:avif|bmp|gif|heic|jpe?g|png|svg|tiff?|webp)$/i
/** The alias of a picture may be its size. */
const SIZE = /^\d{1,5}(?:x\d{1,5})?$/
const OPENING = /(?<![\w=])==(?=[^\s=]|$)/
const CLOSING = /==(?![\w=])/

/** Converts the markup of Obsidian in the content of a paragraph. */
export function readInline(children: readonly PhrasingContent[]): readonly PhrasingContent[] {
  return markWords(children.flatMap(readNode))
}

function readNode(node: PhrasingContent): readonly PhrasingContent[] {
  if (node.type === 'text') return replaceWikiLinks(node)
  // A link has no link inside, and each kind of parent has its own type of children, which stay phrasing content.
  return 'children' in node ? [{ ...node, children: readInline(node.children) } as PhrasingContent] : [node]
}

function replaceWikiLinks(node: Text): readonly PhrasingContent[] {
  if (!node.value.includes('[[')) return [node]
  const nodes: PhrasingContent[] = []
  let text = ''
  let end = 0
  const appendText = () => {
    if (text !== '') nodes.push({ ...node, value: text })
    text = ''
  }
  for (const match of node.value.matchAll(WIKI_LINK)) {
    const [written, mark, target = '', alias] = match
    text += node.value.slice(end, match.index)
    end = match.index + written.length
    if (mark === '!' && PICTURE.test(target.trim())) {
      appendText()
      const alt = alias === undefined || SIZE.test(alias) ? '' : alias.replace(/\|\d{1,5}(?:x\d{1,5})?$/, '')
      const position = node.position === undefined ? {} : { position: node.position }
      nodes.push({ type: 'image', url: target.trim(), alt, title: null, ...position })
    } else text += alias === undefined || alias === '' ? nameOf(target) : alias
  }
  text += node.value.slice(end)
  appendText()
  return nodes
}

/** `Notes/Pier#Storm` is shown as `Pier > Storm`, as in Obsidian, without its folder and the ids of blocks. */
function nameOf(target: string): string {
  const [page = '', ...parts] = target.split('#')
  const name = page.split('/').findLast((part) => part.trim() !== '') ?? ''
  return [name, ...parts.filter((part) => !part.startsWith('^'))].filter((part) => part.trim() !== '').join(' > ')
}

/** Encloses the content between two `==` in a mark. They may be in different texts, with emphasis between them. */
function markWords(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const result: PhrasingContent[] = []
  const pending = nodes.toReversed()
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const opening = node.type === 'text' ? OPENING.exec(node.value) : null
    if (node.type !== 'text' || opening === null) {
      result.push(node)
      continue
    }
    const start = opening.index
    const inside = node.value.slice(start + 2)
    const marked = takeMarked(inside === '' ? [] : [{ ...node, value: inside }], pending)
    if (marked === null) {
      result.push(node)
      continue
    }
    if (start > 0) result.push({ ...node, value: node.value.slice(0, start) })
    const mark: Emphasis = { type: 'emphasis', children: [...marked.inside], data: { hName: 'mark' } }
    if (node.position !== undefined) mark.position = node.position
    result.push(mark)
    pending.length -= marked.count
    if (marked.rest !== null) pending.push(marked.rest)
  }
  return result
}

interface Marked {
  readonly inside: readonly PhrasingContent[]
  /** The number of nodes that are taken from the end of the pending ones. */
  readonly count: number
  readonly rest: Text | null
}

/** Takes nodes up to the closing mark. `pending` is reversed. Null if there is none, or nothing before it. */
function takeMarked(first: readonly Text[], pending: readonly PhrasingContent[]): Marked | null {
  const inside: PhrasingContent[] = []
  const queue: readonly PhrasingContent[] = [...first, ...pending.slice(-MAX_NODES).toReversed()]
  for (const [index, node] of queue.entries()) {
    if (index === 0 && node.type === 'text' && /^\s/.test(node.value)) return null
    const closing = node.type === 'text' ? findClosing(node.value) : -1
    if (node.type !== 'text' || closing === -1) {
      inside.push(node)
      continue
    }
    const before = node.value.slice(0, closing)
    if (before !== '') inside.push({ ...node, value: before })
    if (inside.length === 0) return null
    const rest = node.value.slice(closing + 2)
    return { inside, count: index + 1 - first.length, rest: rest === '' ? null : { ...node, value: rest } }
  }
  return null
}

/** More nodes between two marks are not one marked passage. */
const MAX_NODES = 50

/** The words before the closing mark end without a space. */
function findClosing(value: string): number {
  const found = CLOSING.exec(value)
  if (found === null) return -1
  return found.index > 0 && /\s/.test(value[found.index - 1] ?? '') ? -1 : found.index
}
