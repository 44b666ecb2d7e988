import { comparable, longestPart, removeSiteName, titleParts } from './clean-headline.ts'
import { elementText } from './plain-text.ts'

const MIN_LETTERS = 6
const KICKER =
  /kicker|overline|topline|dach|roofline|rubri|section|category|pretitle|pre-title|eyebrow|spitzmarke|ressort|label|topic|subtitle|sub-title|subhead|untertitel/i
const SITE_NAME = /logo|site-?title|site-?name|brand|blog-?title/i

const HEADLINE_NAME = /headline|(?:entry|post|article|story)[-_]{0,2}title/i

/** What a page says about its headline, apart from its headings. */
export interface WrittenTitles {
  /** From JSON-LD, `meta` and the title, the most reliable first. */
  readonly titles: readonly string[]
  readonly source: string | null
  readonly host: string | null
}

/**
 * Returns the heading that a title repeats, the only `h1`, or the first title without the name of the paper. Printed headings
 * come first, because titles are shortened and reworded for search engines.
 */
export function findHeadline(document: Document, { titles, source, host }: WrittenTitles): string | null {
  const names = new Set([source, host].flatMap((name) => (name === null ? [] : [comparable(name)])))
  const isSiteName = (text: string) => names.has(comparable(text))
  const headings = [...document.querySelectorAll('h1, h2, h3')].filter((heading) => !isOfSite(heading))
  const main = headings
    .filter((heading) => heading.localName === 'h1')
    .flatMap((heading) => textsOf(heading))
    .filter((text) => !isSiteName(text))
  const texts = [
    ...main,
    ...headings.filter((heading) => heading.localName !== 'h1').flatMap((heading) => textsOf(heading)),
  ]
  const cleaned = titles.map((title) => removeSiteName(title, source, host))
  const parts = [...cleaned, ...cleaned.flatMap(titleParts)]
    .map(comparable)
    .filter((part) => part.length >= MIN_LETTERS)
  const named = headings
    .filter((heading) =>
      HEADLINE_NAME.test(`${heading.getAttribute('class') ?? ''} ${heading.getAttribute('itemprop') ?? ''}`),
    )
    .flatMap((heading) => textsOf(heading))
    .filter((text) => parts.includes(comparable(text)))
  const sameAs = (candidates: readonly string[]) =>
    parts
      .flatMap((part) => candidates.find((text) => comparable(text) === part) ?? [])
      .find((text) => !isSiteName(text))
  const repeated = named.find((text) => !isSiteName(text)) ?? sameAs(main) ?? sameAs(texts)
  if (repeated !== undefined) return repeated
  const contained = main.find((text) => {
    const own = comparable(text)
    return own.length >= MIN_LETTERS && parts.some((part) => part.includes(own) || own.includes(part))
  })
  if (contained !== undefined) return contained
  const [only, ...others] = [...new Set(main)]
  if (only !== undefined && others.length === 0 && comparable(only).length >= MIN_LETTERS) return only
  const [best] = cleaned
  if (best === undefined) return only ?? null
  return titles.length === 1 && best === titles[0] ? longestPart(best) : best
}

/** The name of the paper is often a heading too: it is in the logo, or links to the front page. */
function isOfSite(heading: Element): boolean {
  if (SITE_NAME.test(`${heading.getAttribute('class') ?? ''} ${heading.getAttribute('id') ?? ''}`)) return true
  const link = heading.closest('a') ?? heading.querySelector('a')
  if (link === null || elementText(link) !== elementText(heading)) return false
  const href = link.getAttribute('href') ?? ''
  return (
    /(?:^|\s)home(?:\s|$)/.test(link.getAttribute('rel') ?? '') ||
    /^(?:https?:\/\/[^/]{1,100})?\/?(?:index\.\w{2,5})?$/.test(href)
  )
}

/** The text of a heading; before it, the text without a kicker or a subtitle in an element of its own. */
function textsOf(heading: Element): readonly string[] {
  const whole = elementText(heading)
  if (whole === '') return []
  const children = [...heading.children].filter((child) => elementText(child) !== '')
  const marked = children.filter(
    (child) => child.localName === 'small' || KICKER.test(child.getAttribute('class') ?? ''),
  )
  if (marked.length === 1 && marked[0] !== undefined) {
    const rest = [...heading.childNodes]
      .filter((node) => node !== marked[0])
      .map((node) => node.textContent ?? '')
      .join(' ')
    const text = rest.replace(/\s+/g, ' ').trim()
    if (text !== '') return [text, whole]
  }
  const ownText = [...heading.childNodes]
    .filter((node) => node.nodeType === 3)
    .map((node) => node.textContent ?? '')
    .join('')
    .trim()
  const [first, second, ...others] = children
  if (first === undefined || second === undefined || others.length > 0 || /\p{L}/u.test(ownText)) return [whole]
  const [a, b] = [elementText(first), elementText(second)]
  return [a.length < b.length ? b : a, whole]
}
