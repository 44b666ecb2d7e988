import { createFacts, type PageFacts } from './page-facts.ts'
import { isElsewhere } from './page-regions.ts'
import { elementText } from './plain-text.ts'
import { readDate, readLabelledDate } from './read-date.ts'

const MAX_LABEL = 100
const PUBLISHED_NAMES = /publish|posted|entry-date|pubdate/i
const UPDATED_NAMES = /updat|modif/i

/** Reads `time` elements: those that name the publication, or else the one that is closest to the headline. */
export function readTimes(document: Document, headline: Element | null): PageFacts {
  const times = [...document.querySelectorAll('time, abbr[title][class*="publish" i]')].flatMap((time) => {
    const written = time.getAttribute('datetime') ?? (time.localName === 'abbr' ? time.getAttribute('title') : null)
    const date = readDate(written) ?? readLabelledDate(elementText(time))?.date ?? null
    if (date === null || isElsewhere(time, headline)) return []
    const names = `${time.getAttribute('class') ?? ''} ${time.getAttribute('itemprop') ?? ''} ${time.parentElement?.getAttribute('class') ?? ''}`
    const around = time.parentElement === null ? '' : elementText(time.parentElement)
    const label = around.length > MAX_LABEL ? null : readLabelledDate(around)
    const isPublished = time.hasAttribute('pubdate') || PUBLISHED_NAMES.test(names)
    const isUpdated = !isPublished && (UPDATED_NAMES.test(names) || label?.kind === 'updated')
    return [{ date, isPublished, isUpdated, closeness: headline === null ? 0 : closenessOf(time, headline) }]
  })
  const others = times.filter(({ isUpdated }) => !isUpdated)
  const published = others.find((time) => time.isPublished) ?? closest(others) ?? times[0]
  return createFacts({ date: published?.date, updated: times.find(({ isUpdated }) => isUpdated)?.date })
}

function closest<Time extends { readonly closeness: number }>(times: readonly Time[]): Time | undefined {
  return times.toSorted((a, b) => b.closeness - a.closeness)[0]
}

/** The depth of the smallest element around both; half a step more if the element is behind the headline. */
function closenessOf(element: Element, headline: Element): number {
  let around: Element | null = element
  while (around !== null && !around.contains(headline)) around = around.parentElement
  let depth = (headline.compareDocumentPosition(element) & 4) === 0 ? 0 : 0.5
  for (; around !== null; around = around.parentElement) depth++
  return depth
}
