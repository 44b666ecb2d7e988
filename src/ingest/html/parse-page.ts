import { parseHTML } from 'linkedom'
import { checkPageDepth, checkPageSize } from './page-limits.ts'

/** Elements that belong to the head wherever they stand: parsers of browsers open the body at any other element. */
const HEAD_ELEMENTS = new Set('base link meta noscript script style template title'.split(' '))

/**
 * Parses a page, or a part of one, to a document with a head and a body. Throws a LimitError if the page is too large or too
 * deep for the steps after this one.
 */
export function parsePage(html: string): Document {
  checkPageSize(html)
  // linkedom takes the first element for the root, whatever it is.
  const { document } = parseHTML(/<html[\s>/]/i.test(html) ? html : `<html>${html}</html>`)
  // An `html` tag without an end is no element.
  if ((document.documentElement as Element | null)?.localName !== 'html')
    return parsePage(`<html>${html.replace(/<\/?html\b[^>]*>/gi, '')}</html>`)
  checkPageDepth(document.documentElement)
  completePage(document)
  return document
}

/** Adds the head and the body that HTML allows to leave out, and moves what stands beside them into the body. */
function completePage(document: Document): void {
  const root = document.documentElement
  const head = [...root.children].find((child) => child.localName === 'head') ?? document.createElement('head')
  const body = [...root.children].find((child) => child.localName === 'body') ?? document.createElement('body')
  const isBodyLoose = body.parentNode === null
  for (const node of root.childNodes) {
    if (node === head || node === body) continue
    const isBeforeBody = isBodyLoose && body.firstChild === null
    const isBlank = node.nodeType !== 1 && (node.textContent ?? '').trim() === ''
    const belongsToHead = isBlank || HEAD_ELEMENTS.has((node as Element).localName)
    ;(isBeforeBody && belongsToHead ? head : body).append(node)
  }
  root.prepend(head)
  head.after(body)
  emptyHead(head, body)
}

/** In linkedom, a head without an end contains the body, or what should be in it. */
function emptyHead(head: Element, body: Element): void {
  const nodes = [...head.childNodes]
  const start = nodes.findIndex((node) => node.nodeType === 1 && !HEAD_ELEMENTS.has((node as Element).localName))
  if (start === -1) return
  const moved: Node[] = []
  for (const node of nodes.slice(start)) {
    if ((node as Element).localName === 'body') for (const child of node.childNodes) moved.push(child)
    else moved.push(node)
    head.removeChild(node)
  }
  body.prepend(...moved)
}
