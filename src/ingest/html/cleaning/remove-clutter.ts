import { CLUTTER, CLUTTER_ELEMENTS, CLUTTER_ROLES } from './clutter-names.ts'
import { measureTexts } from './text-lengths.ts'

/** An element with more of the page's text than this is no clutter, whatever its name says. */
const MAX_SHARE = 0.4
const KEPT = new Set(
  'html body main article h1 a code pre table tbody thead tr td th figure figcaption blockquote'.split(' '),
)

/** Removes navigation, comments, share bars, and what else the names of elements tell. */
export function removeClutter(document: Document): void {
  const lengths = measureTexts(document.body)
  const total = lengths.get(document.body) ?? 0
  for (const element of document.body.querySelectorAll('*')) {
    if (KEPT.has(element.localName) || !isClutter(element)) continue
    if ((lengths.get(element) ?? 0) <= total * MAX_SHARE && element.closest('body') !== null) element.remove()
  }
}

function isClutter(element: Element): boolean {
  if (CLUTTER_ELEMENTS.has(element.localName) || CLUTTER_ROLES.has(element.getAttribute('role') ?? '')) return true
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  return names.length > 1 && CLUTTER.test(names)
}
