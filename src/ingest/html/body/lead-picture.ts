import type { ExtractedPicture } from '../extracted-page.ts'
import { elementText } from '../metadata/plain-text.ts'

/** A paragraph of this length is the standfirst or belongs to the text. */
const MIN_PARAGRAPH = 80
const MAX_PARAGRAPHS = 2

/**
 * Finds the picture between the headline, or just before it, and the text. Readability leaves it out if it is in an element
 * of its own.
 */
export function findLeadPicture(document: Document, heading: Element | null): ExtractedPicture | null {
  const around = heading?.closest('article, main, [role="main"]') ?? document.body
  let paragraphs = 0
  for (const element of around.querySelectorAll('figure img, img, p')) {
    if (element.localName !== 'img') {
      const isLong = elementText(element).length >= MIN_PARAGRAPH && element.closest('figure') === null
      if (isLong && ++paragraphs > MAX_PARAGRAPHS) return null
      continue
    }
    const figure = element.closest('figure')
    const isBehind = heading === null || (heading.compareDocumentPosition(element) & 4) !== 0
    if (figure === null && !isBehind) continue
    return describe(element, figure)
  }
  return null
}

function describe(image: Element, figure: Element | null): ExtractedPicture {
  const caption = figure?.querySelector('figcaption') ?? null
  const bold = caption?.querySelector('strong:last-child') ?? null
  const credit = bold === null ? null : elementText(bold)
  const whole = caption === null ? '' : elementText(caption)
  return {
    src: image.getAttribute('src') ?? '',
    alt: image.getAttribute('alt') ?? '',
    caption: credit !== null && whole.endsWith(credit) ? whole.slice(0, -credit.length).trim() : whole,
    credit,
  }
}
