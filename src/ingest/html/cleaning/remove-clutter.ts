import { isWebAddress } from '../../../archive/web-address.ts'
import type { RelatedLink } from '../body/link-blocks.ts'
import { elementText } from '../metadata/plain-text.ts'
import { CLUTTER, CLUTTER_ELEMENTS, CLUTTER_ROLES, RELATED } from './clutter-names.ts'
import { measureTexts } from './text-lengths.ts'

/** An element with more of the page's text than this is no clutter, whatever its name says. */
const MAX_SHARE = 0.4
const MIN_PARAGRAPH = 80
const MIN_WORDS = 3
const MAX_TITLE = 250
const MAX_LINKS = 12
const KEPT = new Set(
  'html body main article h1 a code pre table tbody thead tr td th figure figcaption blockquote'.split(' '),
)

/**
 * Removes navigation, comments, share bars, and what else the names of elements tell. Returns the links of boxes with related
 * articles that stand among the paragraphs of the text.
 */
export function removeClutter(document: Document, url: string | null): readonly RelatedLink[] {
  const lengths = measureTexts(document.body)
  const total = lengths.get(document.body) ?? 0
  const related: RelatedLink[] = []
  for (const element of document.body.querySelectorAll('*')) {
    if (KEPT.has(element.localName) || !isClutter(element) || element.closest('body') === null) continue
    if ((lengths.get(element) ?? 0) > total * MAX_SHARE) continue
    if (RELATED.test(namesOf(element)) && isInText(element)) related.push(...linksOf(element, url))
    element.remove()
  }
  return related
}

function isInText(element: Element): boolean {
  return [...(element.parentElement?.children ?? [])].some(
    (beside) => beside.localName === 'p' && elementText(beside).length >= MIN_PARAGRAPH,
  )
}

function linksOf(element: Element, url: string | null): readonly RelatedLink[] {
  const links = [...element.querySelectorAll('a[href]')].map((link) => ({
    title: elementText(link),
    url: toWebLink(link.getAttribute('href') ?? '', url),
  }))
  return links
    .filter(({ title }) => title.split(' ').length >= MIN_WORDS && title.length <= MAX_TITLE)
    .slice(0, MAX_LINKS)
}

function toWebLink(href: string, url: string | null): string | null {
  const address = url !== null && URL.canParse(href, url) ? new URL(href, url).href : href
  return isWebAddress(address) ? address : null
}

function isClutter(element: Element): boolean {
  if (CLUTTER_ELEMENTS.has(element.localName) || CLUTTER_ROLES.has(element.getAttribute('role') ?? '')) return true
  const names = namesOf(element)
  return names.length > 1 && CLUTTER.test(names)
}

function namesOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
}
