import type { Element, ElementContent, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { FIND_ROOT_SCRIPT } from './find-root-script.ts'

/**
 * Changes a page at the root of the archive so that a host can serve it at any address. Its scripts and styles have no
 * address until `FIND_ROOT_SCRIPT` restores it. Without JavaScript, the page has styles at the root only.
 */
export function makeLocationIndependent(html: string): string {
  const page = fromHtml(html)
  const root = findChild(page, 'html')
  const head = findChild(root, 'head')
  const sheets = head.children.filter(isStyleSheet)
  head.children = [...head.children.map(removeAddress), h('noscript', sheets)]
  findChild(root, 'body').children.push(h('script', FIND_ROOT_SCRIPT))
  // The app must not hydrate the page, because it may be served at the address of another page.
  root.properties['dataLocationIndependent'] = ''
  return toHtml(page)
}

function isStyleSheet(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'link' && String(node.properties['rel']) === 'stylesheet'
}

/** Moves a relative address, which is one of this archive, to a data attribute. */
function removeAddress(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node
  const { href, src, rel, ...properties } = node.properties
  // Browsers warn about a link that has `rel` but no `href`, so `rel` is moved too.
  if (isRelative(href)) return { ...node, properties: { ...properties, dataRel: rel, dataHref: href } }
  if (isRelative(src)) return { ...node, properties: { ...properties, dataSrc: src } }
  return node
}

function isRelative(address: unknown): address is string {
  return typeof address === 'string' && !URL.canParse(address)
}

/** Throws a RangeError if there is no such element; a parsed document always has html, head and body. */
function findChild(parent: Root | Element, name: string): Element {
  for (const node of parent.children) if (node.type === 'element' && node.tagName === name) return node
  throw new RangeError(`expected a document with <${name}>, found none`)
}
