import { isWebAddress } from '../../../archive/web-address.ts'
import { foldSpace } from '../../text/fold-space.ts'
import type { ExtractedArticle } from '../extracted-page.ts'
import { readClassNames } from './class-names.ts'
import { cleanAuthors } from './clean-authors.ts'
import { comparable, readSiteName } from './clean-headline.ts'
import { readEmbeddedDate } from './embedded-data.ts'
import { findHeadline } from './headline.ts'
import { readJsonLd } from './json-ld.ts'
import { readMetaTags } from './meta-tags.ts'
import { readMicrodata } from './microdata.ts'
import { readNearHeadline } from './near-headline.ts'
import { mergeFacts, type FactPicture, type PageFacts } from './page-facts.ts'
import { listLines } from './page-lines.ts'
import { findHeadlineElement } from './page-regions.ts'
import { resolveDate } from './resolve-date.ts'
import { readTimes } from './time-elements.ts'
import { readUrlDate } from './url-date.ts'

export interface PageMetadata extends Omit<ExtractedArticle, 'body' | 'leadPicture' | 'related'> {
  /** The picture that the page shows to other sites. */
  readonly picture: FactPicture | null
  /** True if the page says that it is an article. */
  readonly isMarked: boolean
}

/**
 * Reads the metadata of a page. For each field, the first place that has it wins: JSON-LD, `meta`, microdata, `time`, the
 * address, the lines around the headline, elements with a telling class, and data for scripts.
 */
export function readPageMetadata(document: Document, html: string, pageUrl: string | null): PageMetadata {
  const meta = readMetaTags(document)
  const url = resolveAddress(meta.url, pageUrl) ?? pageUrl
  const jsonLd = readJsonLd(document, url)
  const source = jsonLd.source ?? meta.source ?? null
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname : null
  const title = foldSpace(document.querySelector('title')?.textContent ?? '')
  const titles = [jsonLd.headline, meta.headline, title]
  const headline = findHeadline(document, {
    titles: titles.filter((text) => text !== undefined && text !== '') as string[],
    source,
    host,
  })
  const heading = findHeadlineElement(document, headline)
  const marked = [jsonLd, meta, readMicrodata(document, heading), readTimes(document, heading)]
  const byUrl = readUrlDate(url)
  const near = readNearHeadline(listLines(document.body), heading)
  const named = readClassNames(document, heading)
  const places = [...marked, near, named]
  const facts = mergeFacts(places)
  const dates = [...marked.map(({ date }) => date ?? null), byUrl].filter((date) => date !== null)
  const printed = [near.date, byUrl, named.date, near.dateline].flatMap((date) => date ?? [])
  return {
    headline,
    authors: resolveAuthors(places, [source, host]),
    date: resolveDate(dates, printed) ?? readEmbeddedDate(html),
    updated: facts.updated ?? null,
    source: source ?? readSiteName(title, headline),
    url: url !== null && isWebAddress(url) ? url : null,
    language:
      (document.documentElement.getAttribute('lang') ?? facts.language ?? '').trim().replaceAll('_', '-') || null,
    tags: [...new Set([...(facts.section === undefined ? [] : [facts.section]), ...(facts.tags ?? [])])],
    summary: facts.summary ?? null,
    picture: facts.picture ?? null,
    isMarked: places.some(({ isArticle }) => isArticle === true),
  }
}

/** The authors of the first place that names somebody other than the paper; the paper only if no place does. */
function resolveAuthors(places: readonly PageFacts[], papers: readonly (string | null)[]): readonly string[] {
  const names = new Set(papers.flatMap((name) => (name === null ? [] : [comparable(name.replace(/^www\./, ''))])))
  const lists = places.map(({ authors }) => cleanAuthors(authors ?? [])).filter((authors) => authors.length > 0)
  const persons = lists.map((authors) => authors.filter((name) => !names.has(comparable(name))))
  return persons.find((authors) => authors.length > 0) ?? lists[0] ?? []
}

function resolveAddress(address: string | undefined, pageUrl: string | null): string | null {
  if (address === undefined) return null
  if (isWebAddress(address)) return address
  return pageUrl !== null && URL.canParse(address, pageUrl) ? new URL(address, pageUrl).href : null
}
