import { createFacts, type PageFacts } from './page-facts.ts'
import { isElsewhere } from './page-regions.ts'
import { elementText, plainText } from './plain-text.ts'
import { dateInText, readMachineDate } from './read-date.ts'

const MAX_NAME = 80
const MAX_LINE = 160

/** Reads microdata and RDFa: `<span itemprop="author">`, `<span property="schema:author">`. */
export function readMicrodata(document: Document, headline: Element | null): PageFacts {
  const find = (property: string) =>
    [
      ...document.querySelectorAll(
        `[itemprop~="${property}"], [property~="${property}"], [property~="schema:${property}"]`,
      ),
    ].filter((element) => !isElsewhere(element, headline))
  const findDate = (property: string) =>
    find(property)
      .map(dateOf)
      .find((date) => date !== null)
  return createFacts({
    headline: find('headline').map(valueOf)[0],
    authors: find('author')
      .map((author) => valueOf(author.querySelector('[itemprop~="name"]') ?? author))
      .filter((name) => name.length <= MAX_NAME),
    date: findDate('datePublished') ?? findDate('dateCreated'),
    updated: findDate('dateModified'),
    section: find('articleSection').map(valueOf)[0],
  })
}

function dateOf(element: Element): string | null {
  const time = element.querySelector('time')?.getAttribute('datetime')
  return (
    readMachineDate(valueOf(element)) ?? readMachineDate(time) ?? dateInText(elementText(element).slice(0, MAX_LINE))
  )
}

function valueOf(element: Element): string {
  const title = element.localName === 'abbr' ? element.getAttribute('title') : null
  const value = element.getAttribute('content') ?? element.getAttribute('datetime') ?? title
  return value === null ? elementText(element) : plainText(value)
}
