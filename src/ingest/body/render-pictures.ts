import type { Element, ElementContent } from 'hast'
import { isWebAddress } from '../../archive/web-address.ts'

/**
 * Returns a note that replaces a picture, because pictures are not published. The note for a picture on the web is a
 * link with the host at its start, so that the text of an article cannot imitate another host. Inside a link the note
 * contains no host, because the link leads elsewhere. The note for a picture file beside the article is no link.
 */
export function renderPicture(image: Element, isInLink: boolean): ElementContent {
  const source = String(image.properties['src'] ?? '')
  const description = String(image.properties['alt'] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  const host = isWebAddress(source) ? new URL(source).hostname : null
  if (host === null)
    return text(description === '' ? 'Picture not in this archive' : `Picture not in this archive: ${description}`)
  const about = description === '' ? '' : `: ${description}`
  return isInLink ? text(`Picture${about}`) : element('a', { href: source }, [text(`Picture at ${host}${about}`)])
}

/** Converts a paragraph that contains only pictures to one figure per picture. */
export function renderFigures(paragraph: Element): readonly Element[] | null {
  const children = paragraph.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  if (paragraph.tagName !== 'p' || children.length === 0 || !children.every(isPicture)) return null
  return children.map((child) => element('figure', {}, [element('figcaption', {}, [child])]))
}

/** Returns true for a picture, and for a link that contains only pictures. */
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
