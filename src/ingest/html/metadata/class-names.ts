import { createFacts, type PageFacts } from './page-facts.ts'
import { isElsewhere } from './page-regions.ts'
import { elementText } from './plain-text.ts'
import { dateInText, readLabelledDate } from './read-date.ts'

const MAX_LINE = 120
const MAX_AUTHORS = 4

/** Names of elements with an author, the most telling first. Class names are English in most languages. */
const AUTHOR_RANKS = [
  /(?:byline|author|autor)s?(?:-|_{1,2})?(?:name|link)/i,
  /(?:^|\s)(?:p-author|author|authors|byline|autor|autoren|auteur|writer|fn)(?:\s|$)/i,
  /byline|author|autor(?!en-)|auteur|verfasser|posted-?by|postedby|redakteur|creator|writer/i,
]
const AUTHOR_LINK =
  /\/(?:author|authors|autor|autoren|autorin|auteur|auteurs|people|staff|profile|writers?|redaktion|journalist|contributors?)\/[^/]/i
const DATE_RANKS = [
  /publish|pub-?date|veröffentlich|dateline/i,
  /(?:entry|post|article|news|story|beitrag)[_-]{0,2}(?:date|time|datum|meta)/i,
  /(?:^|[\s_-])(?:date|datum|fecha|data|timestamp|time|created)(?:[\s_-]|$)/i,
  /date|datum|time|byline|meta|info|posted/i,
]
const MAY_TELL =
  /auth?or|auteur|byline|verfasser|post|redakteur|creator|writer|(?:^|\s)fn(?:\s|$)|dat|publi|veröff|meta|info|fecha|time|create/i

interface Candidate {
  readonly rank: number
  readonly text: string
  readonly element: Element
}

/** Reads elements by their class names and ids. */
export function readClassNames(document: Document, headline: Element | null): PageFacts {
  const authors: Candidate[] = []
  const dates: Candidate[] = []
  for (const element of document.body.querySelectorAll('[class], [id], a[rel], a[href]')) {
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    const authorRank = rankAuthor(element, names)
    const dateRank = MAY_TELL.test(names) ? DATE_RANKS.findIndex((pattern) => pattern.test(names)) : -1
    if (authorRank === -1 && dateRank === -1) continue
    const text = elementText(element)
    if (text === '' || text.length > MAX_LINE || isElsewhere(element, headline)) continue
    if (authorRank !== -1) authors.push({ rank: authorRank, text, element })
    if (dateRank !== -1 && /\d/.test(text)) dates.push({ rank: dateRank, text, element })
  }
  return createFacts({ authors: pickAuthors(authors), date: pickDate(dates) })
}

function rankAuthor(element: Element, names: string): number {
  if (element.localName === 'a') {
    if (/(?:^|\s)author(?:\s|$)/i.test(element.getAttribute('rel') ?? '')) return 0
    if (AUTHOR_LINK.test(element.getAttribute('href') ?? '')) return AUTHOR_RANKS.length + 1
  }
  const rank = MAY_TELL.test(names) ? AUTHOR_RANKS.findIndex((pattern) => pattern.test(names)) : -1
  return rank === -1 ? -1 : rank + 1
}

/** The authors of the best rank that stand together: a page repeats its author at the end. */
function pickAuthors(candidates: readonly Candidate[]): readonly string[] {
  const best = Math.min(...candidates.map(({ rank }) => rank))
  const [first, ...others] = candidates.filter(({ rank }) => rank === best)
  if (first === undefined) return []
  const group = first.element.parentElement?.parentElement ?? null
  const beside = others.filter(({ element }) => group?.contains(element) === true && !first.element.contains(element))
  return [...new Set([first, ...beside].map(({ text }) => text))].slice(0, MAX_AUTHORS)
}

function pickDate(candidates: readonly Candidate[]): string | null {
  for (const [rank] of DATE_RANKS.entries()) {
    for (const { text } of candidates.filter((candidate) => candidate.rank === rank)) {
      const date = readLabelledDate(text)?.date ?? dateInText(text)
      if (date !== null) return date
    }
  }
  return null
}
