import { comparable } from './clean-headline.ts'
import { elementText } from './plain-text.ts'

/** Names of regions with other articles, comments, or the frame of the page. */
const ELSEWHERE =
  /comment|respons|related|sidebar|side-bar|recommend|teaser|most-?read|popular|trending|widget|site-?footer|site-?header|more-?from|mega-?menu|cookie|newsletter|slider|carousel|promo|latest|recent/i
const ELSEWHERE_ELEMENTS = new Set('aside nav figure blockquote'.split(' '))

/** The element around which the metadata of the article stands. */
export function findHeadlineElement(document: Document, headline: string | null): Element | null {
  const own = comparable(headline ?? '')
  const headings = [...document.querySelectorAll('h1, h2, h3, h4')]
  const same = headings.find((heading) => own !== '' && comparable(elementText(heading)) === own)
  const around = headings.find((heading) => own.length > 10 && comparable(elementText(heading)).includes(own))
  return same ?? around ?? document.querySelector('h1')
}

/** Returns true for an element in a region of its own, such as the comments. Regions around the headline don't count. */
export function isElsewhere(element: Element, headline: Element | null): boolean {
  for (
    let current: Element | null = element;
    current !== null && current.localName !== 'body';
    current = current.parentElement
  ) {
    if (headline !== null && current.contains(headline)) return false
    if (ELSEWHERE_ELEMENTS.has(current.localName)) return true
    if (current.localName === 'footer' && current.closest('article, main') === null) return true
    if (ELSEWHERE.test(`${current.getAttribute('class') ?? ''} ${current.getAttribute('id') ?? ''}`)) return true
  }
  return false
}
