import type { Element, ElementContent } from 'hast'

/** The elements that contain blocks, so that a picture in them stands between blocks. */
const BLOCK_CONTAINERS: ReadonlySet<string> = new Set('blockquote dd div li section td th'.split(' '))

/** `parent` is the name of the element around a picture, null at the top. */
export function isBlockContainer(parent: string | null): boolean {
  return parent === null || BLOCK_CONTAINERS.has(parent)
}

/**
 * Returns the content of a paragraph that contains only pictures, and the `img` of a `picture`, whose other parts are other
 * sizes of it. Null for any other element.
 */
export function unwrapPictures(element: Element): readonly ElementContent[] | null {
  if (element.tagName === 'picture') return element.children.filter(isImage)
  return element.tagName === 'p' && isPictureOnly(element) ? element.children.filter(isVisible) : null
}

/** Returns true for an element that contains pictures, also in links, and nothing else. */
export function isPictureOnly({ children }: Element): boolean {
  const visible = children.filter(isVisible)
  return visible.length > 0 && visible.every(isPicture)
}

function isPicture(child: ElementContent): boolean {
  if (child.type !== 'element') return false
  if (child.tagName === 'picture') return child.children.some(isImage)
  return isImage(child) || (child.tagName === 'a' && isPictureOnly(child))
}

function isImage(child: ElementContent): boolean {
  return child.type === 'element' && child.tagName === 'img'
}

function isVisible(child: ElementContent): boolean {
  return child.type !== 'text' || child.value.trim() !== ''
}
