import type { Element as HastElement, ElementContent } from 'hast'
import { BODY_ELEMENTS } from '../../../archive/body-markup.ts'
import { isWebAddress } from '../../../archive/web-address.ts'

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
export function toHast(element: Element, url: string | null): readonly ElementContent[] {
  return [...element.childNodes].flatMap((node) => convert(node, url))
}

function convert(node: Node, url: string | null): readonly ElementContent[] {
  if (node.nodeType === 3) return [{ type: 'text', value: node.textContent ?? '' }]
  if (node.nodeType !== 1) return []
  const element = node as Element
  const tagName = RENAMED.get(element.localName) ?? element.localName
  if (tagName === 'img')
    return [
      createElement('img', { src: element.getAttribute('src') ?? '', alt: element.getAttribute('alt') ?? '' }, []),
    ]
  const children = toHast(element, url)
  if (!BODY_ELEMENTS.has(tagName) || (TRANSPARENT.has(tagName) && !element.hasAttribute('dir'))) {
    return tagName === 'div' || tagName === 'section' ? separate(children) : children
  }
  return [createElement(tagName, attributesOf(element, url), [...children])]
}

function attributesOf(element: Element, url: string | null): HastElement['properties'] {
  const properties: HastElement['properties'] = {}
  const copy = (attribute: string, name: string) => {
    const value = element.getAttribute(attribute)
    if (value !== null) properties[name] = value
  }
  switch (element.localName) {
    case 'a':
      return { href: resolveLink(element.getAttribute('href') ?? '', url) }
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
