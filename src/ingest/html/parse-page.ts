import type { Element as HastElement, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { parseHTML } from 'linkedom'
import { LimitError } from '../../archive/limit-error.ts'
import { attributeName, attributeValue } from './attributes.ts'
import { checkPageDepth, checkPageSize, TOO_DEEP_PAGE } from './page-limits.ts'

/** Elements that neither a text nor its metadata needs. Their content is not part of the page either. */
const SKIPPED = new Set(
  'style template svg iframe frame frameset noframes object embed applet canvas video audio datalist dialog portal plaintext xmp'.split(
    ' ',
  ),
)

/**
 * Parses a page as browsers do, also a part of one, to a document with a head and a body. Of the scripts, only JSON-LD is in
 * it. Throws a LimitError if the page is too large or too deep.
 *
 * linkedom's own parser does not know that `<tr><td>1<td>2` are two cells, and saved pages leave out such end tags. So
 * parse5 parses, and the elements are made from its tree.
 */
export function parsePage(html: string): Document {
  checkPageSize(html)
  const { document } = parseHTML('<html></html>')
  const root = parseTree(html).find((node) => node.type === 'element' && node.tagName === 'html')
  const pending = [{ node: root as HastElement, element: document.documentElement as Element, depth: 0 }] // A document always has a root.
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, element, depth } = next
    checkPageDepth(depth)
    copyAttributes(node, element)
    for (const child of node.children) {
      if (child.type === 'text') element.append(document.createTextNode(child.value))
      if (child.type !== 'element' || isSkipped(child)) continue
      const copy = document.createElement(child.tagName)
      element.append(copy)
      pending.push({ node: child, element: copy, depth: depth + 1 })
    }
  }
  return document
}

function parseTree(html: string): readonly Nodes[] {
  try {
    return fromHtml(html).children
  } catch (error) {
    if (error instanceof RangeError) throw new LimitError(TOO_DEEP_PAGE, 'more')
    throw error
  }
}

function isSkipped({ tagName, properties }: HastElement): boolean {
  return SKIPPED.has(tagName) || (tagName === 'script' && !String(properties['type'] ?? '').includes('ld+json'))
}

function copyAttributes({ properties }: HastElement, element: Element): void {
  for (const [property, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue
    const name = attributeName(property)
    if (name !== null) element.setAttribute(name, attributeValue(value))
  }
}
