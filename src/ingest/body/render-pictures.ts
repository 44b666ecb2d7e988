import type { Element, ElementContent } from 'hast'

/**
 * A note in place of a picture: pictures are not published yet. One on the web is linked to, never loaded: the host
 * that would learn of the reader stands before any words of the article's, which could name another. Within a link,
 * which leads elsewhere, no host is named; an address within the folder, or outside of it, leads nowhere.
 */
export function renderPicture(image: Element, isInLink: boolean): ElementContent {
  const source = String(image.properties['src'] ?? '')
  const description = String(image.properties['alt'] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  const host = /^https?:\/\//i.test(source) && URL.canParse(source) ? new URL(source).hostname : null
  if (host === null)
    return text(description === '' ? 'Picture not in this archive' : `Picture not in this archive: ${description}`)
  const about = description === '' ? '' : `: ${description}`
  return isInLink ? text(`Picture${about}`) : element('a', { href: source }, [text(`Picture at ${host}${about}`)])
}

/** A paragraph of nothing but pictures becomes a figure for each of them. */
export function renderFigures(paragraph: Element): readonly Element[] | null {
  const children = paragraph.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  if (paragraph.tagName !== 'p' || children.length === 0 || !children.every(isPicture)) return null
  return children.map((child) => element('figure', {}, [element('figcaption', {}, [child])]))
}

/** A picture, or a link around pictures. */
function isPicture(child: ElementContent): boolean {
  if (isImage(child)) return true
  return child.type === 'element' && child.tagName === 'a' && child.children.length > 0 && child.children.every(isImage)
}

function isImage(child: ElementContent): boolean {
  return child.type === 'element' && child.tagName === 'img'
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}
