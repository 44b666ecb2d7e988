import { foldSpace } from '../../text/fold-space.ts'
import { readLabelledDate, readDate } from './read-date.ts'
import { createFacts, type PageFacts } from './page-facts.ts'

const MAX_NAME = 80
const MAX_LINE = 160

/** Elements that hold no metadata of the article on the page: other articles, comments, and the frame of the page. */
const ELSEWHERE =
  'aside, footer, nav, figure, [class*="comment" i], [id*="comment" i], [class*="related" i], [class*="sidebar" i], [id*="sidebar" i], ' +
  '[class*="recommend" i], [class*="teaser" i], [class*="most-read" i], [class*="popular" i], [class*="widget" i], [class*="footer" i]'

/** Reads microdata: `<span itemprop="author">`. */
export function readMicrodata(document: Document): PageFacts {
  const find = (property: string) => here(document, `[itemprop~="${property}"]`)
  return createFacts({
    headline: find('headline').map(valueOf)[0],
    authors: find('author')
      .map((author) => valueOf(author.querySelector('[itemprop~="name"]') ?? author))
      .filter((name) => name.length <= MAX_NAME),
    date: find('datePublished')
      .map((element) => readDate(valueOf(element)) ?? dateIn(element))
      .find((date) => date !== null),
    updated: find('dateModified')
      .map((element) => readDate(valueOf(element)) ?? dateIn(element))
      .find((date) => date !== null),
    section: find('articleSection').map(valueOf)[0],
  })
}

/** Reads `time` elements: the first one, or the first with a word such as `published`. */
export function readTimes(document: Document): PageFacts {
  const times = here(document, 'time')
  const dates = times.flatMap((time) => {
    const date = readDate(time.getAttribute('datetime')) ?? readLabelledDate(textOf(time))?.date ?? null
    if (date === null) return []
    const context = `${time.getAttribute('class')} ${time.getAttribute('itemprop')} ${time.parentElement?.getAttribute('class')}`
    const label = textOf(time.parentElement).slice(0, MAX_LINE)
    const isUpdated = /updat|modif/i.test(context) || readLabelledDate(label)?.kind === 'updated'
    return [{ date, isUpdated, isMarked: time.hasAttribute('pubdate') || /publish|posted|entry-date/i.test(context) }]
  })
  const published =
    dates.find(({ isMarked, isUpdated }) => isMarked && !isUpdated) ??
    dates.find(({ isUpdated }) => !isUpdated) ??
    dates[0]
  return createFacts({ date: published?.date, updated: dates.find(({ isUpdated }) => isUpdated)?.date })
}

const AUTHOR_PLACES = [
  'a[rel~="author"]',
  '[class~="author" i] [class*="name" i], [class*="byline" i] a, [class~="byline-name" i]',
  '[class~="author-name" i], [class*="authorname" i], [class*="author__name" i], [class*="author_name" i], [class*="article-author" i], [class*="article__author" i]',
  '[class~="author" i] a, [class~="byline" i], [class~="author" i], [class~="p-author" i], [class~="fn" i]',
  '[id="author" i], [class*="byline" i], [class*="autor" i], [class*="auteur" i], [class*="posted-by" i], [class*="post-author" i], [class*="author" i]',
  'a[href*="/author/" i], a[href*="/autor/" i], a[href*="/authors/" i], a[href*="/autoren/" i]',
]

const DATE_PLACES = [
  '[class*="publish" i], [class*="pubdate" i], [class*="pub-date" i], [id*="publish" i]',
  '[class*="entry-date" i], [class*="post-date" i], [class*="article-date" i], [class*="article__date" i], [class*="postdate" i], [class*="date-line" i], [class*="dateline" i]',
  '[class~="date" i], [id="date" i], [class*="timestamp" i], [class*="datum" i], [class*="fecha" i]',
  '[class*="date" i], [class*="time" i], [class*="byline" i], [class*="meta" i], [class*="info" i], [class*="posted" i]',
]

/** Reads elements by their class names, which are English in most languages. */
export function readClassNames(document: Document): PageFacts {
  return createFacts({ authors: findAuthors(document), date: findDate(document) })
}

function findAuthors(document: Document): readonly string[] {
  for (const place of AUTHOR_PLACES) {
    const names = here(document, place)
      .map(textOf)
      .filter((name) => name !== '' && name.length <= MAX_NAME)
    if (names.length > 0) return [...new Set(names)].slice(0, 4)
  }
  return []
}

function findDate(document: Document): string | null {
  for (const place of DATE_PLACES) {
    for (const element of here(document, place).slice(0, 20)) {
      const text = textOf(element)
      const date = readLabelledDate(text)?.date ?? (text.length <= MAX_LINE ? dateInText(text) : null)
      if (date !== null) return date
    }
  }
  return null
}

const DATES_IN_TEXT = [
  /(?<![\d./-])\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?/,
  /(?<!\d)\d{1,2}(?:\.|er|st|nd|rd|th|º|ª)? (?:de )?\p{L}{3,12}\.?,? (?:de )?\d{4}(?!\d)/u,
  /(?<!\p{L})\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}(?!\d)/u,
  /(?<![\d./-])\d{1,2}([./-]) ?\d{1,2}\1 ?\d{2,4}(?!\d)/,
  /\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]/,
  /(?<![\d./-])\d{4}([./])\d{1,2}\1\d{1,2}(?!\d)/,
]

/** The first date in a line of text. */
function dateInText(text: string): string | null {
  for (const pattern of DATES_IN_TEXT) {
    const date = readDate(pattern.exec(text)?.[0])
    if (date !== null) return date
  }
  return null
}

function dateIn(element: Element): string | null {
  const time = element.querySelector('time')
  return readDate(time?.getAttribute('datetime')) ?? dateInText(textOf(element).slice(0, MAX_LINE))
}

function here(document: Document, selector: string): readonly Element[] {
  return [...document.querySelectorAll(selector)].filter((element) => element.closest(ELSEWHERE) === null)
}

function valueOf(element: Element): string {
  return foldSpace(element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent ?? '')
}

function textOf(element: Element | null): string {
  return foldSpace(element?.textContent ?? '')
}
