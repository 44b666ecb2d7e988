import type { Element as HastElement, ElementContent } from 'hast'
import { BODY_ELEMENTS } from '../../../archive/body-markup.ts'
import { isWebAddress } from '../../../archive/web-address.ts'
import { NOTE_PREFIX } from '../../body/allowed-html.ts'
import type { Notes } from './notes.ts'

export interface HastContext {
  /** The address of the page, against which links are resolved. */
  readonly url: string | null
  readonly notes: Notes | null
}

/** Elements of other names that mean the same. */
const RENAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    strike: 's',
    tt: 'code',
    samp: 'code',
    var: 'i',
    dfn: 'em',
    article: 'div',
    main: 'div',
    header: 'div',
    details: 'div',
    summary: 'p',
    address: 'p',
  }),
)
/** Elements that carry nothing but their content. */
const TRANSPARENT = new Set('div section span'.split(' '))

/** Converts the children of an element to the elements and attributes of articles. Links are resolved against the address of the page. */
export function toHast(element: Element, context: HastContext): readonly ElementContent[] {
  return [...element.childNodes].flatMap((node) => convert(node, context))
}

function convert(node: Node, context: HastContext): readonly ElementContent[] {
  if (node.nodeType === 3) return [{ type: 'text', value: node.textContent ?? '' }]
  if (node.nodeType !== 1) return []
  const element = node as Element
  const tagName = RENAMED.get(element.localName) ?? element.localName
  if (tagName === 'img')
    return [
      createElement('img', { src: element.getAttribute('src') ?? '', alt: element.getAttribute('alt') ?? '' }, []),
    ]
  const children = toHast(element, context)
  if (tagName === 'a' && isLocalLink(element, context)) return children
  if (!BODY_ELEMENTS.has(tagName) || (TRANSPARENT.has(tagName) && !element.hasAttribute('dir'))) {
    return tagName === 'div' || tagName === 'section' ? separate(children) : children
  }
  return [createElement(tagName, attributesOf(element, context), [...children])]
}

function attributesOf(element: Element, { url, notes }: HastContext): HastElement['properties'] {
  const properties: HastElement['properties'] = {}
  const copy = (attribute: string, name: string) => {
    const value = element.getAttribute(attribute)
    if (value !== null) properties[name] = value
  }
  switch (element.localName) {
    case 'a':
      return linkAttributes(element, url, notes)
    case 'li': {
      const number = notes?.notes.get(element)
      if (number !== undefined) properties['id'] = `${NOTE_PREFIX}fn-${number}`
      break
    }
    case 'td':
    case 'th':
      copy('colspan', 'colSpan')
      copy('rowspan', 'rowSpan')
      copy('align', 'align')
      break
    case 'ol':
      copy('start', 'start')
      if (element.hasAttribute('reversed')) properties['reversed'] = true
      break
    case 'abbr':
      copy('title', 'title')
      break
  }
  copy('dir', 'dir')
  return properties
}

function linkAttributes(link: Element, url: string | null, notes: Notes | null): HastElement['properties'] {
  const reference = notes?.references.get(link)
  if (reference !== undefined) {
    const [href, id] = [`#${NOTE_PREFIX}fn-${reference}`, `${NOTE_PREFIX}fnref-${reference}`]
    return { href, id, dataFootnoteRef: '' }
  }
  const number = notes?.returns.get(link)
  if (number !== undefined) {
    return { href: `#${NOTE_PREFIX}fnref-${number}`, dataFootnoteBackref: '', ariaLabel: `Back to reference ${number}` }
  }
  return { href: resolveLink(link.getAttribute('href') ?? '', url) }
}

/** A link within the page leads nowhere in the archive, unless it leads to a footnote. */
function isLocalLink(link: Element, { notes }: HastContext): boolean {
  const href = link.getAttribute('href') ?? ''
  return (
    (href === '' || href.startsWith('#')) && notes?.references.has(link) !== true && notes?.returns.has(link) !== true
  )
}

/** A block that is unwrapped still ends the line before it. */
function separate(children: readonly ElementContent[]): readonly ElementContent[] {
  const isInline = children.some((child) => child.type === 'text' && child.value.trim() !== '')
  return isInline ? [createElement('p', {}, [...children])] : children
}

function resolveLink(href: string, url: string | null): string {
  if (isWebAddress(href) || url === null || href.startsWith('#') || !URL.canParse(href, url)) return href
  return new URL(href, url).href
}

function createElement(
  tagName: string,
  properties: HastElement['properties'],
  children: ElementContent[],
): HastElement {
  return { type: 'element', tagName, properties, children }
}
