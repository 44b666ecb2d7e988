import type { Element, ElementContent, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { FIND_ROOT } from './find-root.ts'

/**
 * Makes of a page at the top of the archive one for any address: what it would fetch from the wrong place has no address
 * until `FIND_ROOT` gives it one. Readers without scripts have its styles at the top, and elsewhere its text alone.
 */
export function standAnywhere(html: string): string {
  const page = fromHtml(html)
  const root = child(page, 'html')
  const head = child(root, 'head')
  const sheets = head.children.filter(isStyleSheet)
  head.children = [...head.children.flatMap(unwrapped).map(withoutAddress), h('noscript', sheets)]
  child(root, 'body').children.push(h('script', FIND_ROOT))
  // Tells the app that what is in the page may not be what its address asks for.
  root.properties['dataAnywhere'] = ''
  return toHtml(page)
}

function isStyleSheet(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'link' && String(node.properties['rel']) === 'stylesheet'
}

/** `FIND_ROOT` does not reach into templates. */
function unwrapped(node: ElementContent): readonly ElementContent[] {
  if (node.type !== 'element' || node.content === undefined) return [node]
  return node.content.children.filter((inner) => inner.type !== 'doctype')
}

/** Addresses of this archive are relative; all others stay. */
function withoutAddress(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node
  const { href, src, rel, ...properties } = node.properties
  // Of a link to nothing browsers complain where they know what it is for.
  if (isRelative(href)) return { ...node, properties: { ...properties, dataRel: rel, dataHref: href } }
  if (isRelative(src)) return { ...node, properties: { ...properties, dataSrc: src } }
  return node
}

function isRelative(address: unknown): address is string {
  return typeof address === 'string' && !URL.canParse(address)
}

/** Throws where there is none: a parsed document has html, head and body, whatever its text. */
function child(parent: Root | Element, name: string): Element {
  for (const node of parent.children) if (node.type === 'element' && node.tagName === name) return node
  throw new RangeError(`a document has a ${name}`)
}
