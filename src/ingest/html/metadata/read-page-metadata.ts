import { isWebAddress } from '../../../archive/web-address.ts'
import { foldSpace } from '../../text/fold-space.ts'
import type { ExtractedArticle } from '../extracted-page.ts'
import { cleanAuthors } from './clean-authors.ts'
import { comparable, longestPart, removeSiteName } from './clean-headline.ts'
import { readJsonLd } from './json-ld.ts'
import { readClassNames, readMicrodata, readTimes } from './marked-elements.ts'
import { readMetaTags } from './meta-tags.ts'
import { mergeFacts, type FactPicture, type PageFacts } from './page-facts.ts'
import { readUrlDate } from './url-date.ts'

export interface PageMetadata extends Omit<ExtractedArticle, 'body' | 'leadPicture' | 'related'> {
  /** The picture that the page shows to other sites. */
  readonly picture: FactPicture | null
  /** True if the page says that it is an article. */
  readonly isMarked: boolean
}

/**
 * Reads the metadata of a page. For each field, the first place that has it wins: JSON-LD, `meta`, microdata, `time`, the
 * address, and elements with a telling class.
 */
export function readPageMetadata(document: Document, pageUrl: string | null): PageMetadata {
  const meta = readMetaTags(document)
  const url = resolveAddress(meta.url, pageUrl) ?? pageUrl
  const places: readonly PageFacts[] = [readJsonLd(document, url), meta, readMicrodata(document), readTimes(document)]
  const byUrl = readUrlDate(url)
  const facts = mergeFacts([...places, byUrl === null ? {} : { date: byUrl }, readClassNames(document)])
  const source = facts.source ?? null
  const authors = cleanAuthors(facts.authors ?? [])
  return {
    headline: findHeadline(document, facts, meta, source, url),
    authors,
    date: facts.date ?? null,
    updated: facts.updated ?? null,
    source,
    url: url !== null && isWebAddress(url) ? url : null,
    language:
      (document.documentElement.getAttribute('lang') ?? facts.language ?? '').trim().replaceAll('_', '-') || null,
    tags: [...new Set([...(facts.section === undefined ? [] : [facts.section]), ...(facts.tags ?? [])])],
    summary: facts.summary ?? null,
    picture: facts.picture ?? null,
    isMarked: places.some(({ isArticle }) => isArticle === true),
  }
}

/** The `h1` that the title of the page repeats, or else the title without the name of the paper. */
function findHeadline(
  document: Document,
  facts: PageFacts,
  meta: PageFacts,
  source: string | null,
  url: string | null,
): string | null {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname : null
  const title = foldSpace(document.querySelector('title')?.textContent ?? '')
  const given = [facts.headline, meta.headline, title].filter((text) => text !== undefined && text !== '') as string[]
  const headings = [...document.querySelectorAll('h1')]
    .map((heading) => foldSpace(heading.textContent ?? ''))
    .filter((text) => text !== '')
  const compared = given.map(comparable)
  const repeated = headings.find((heading) => {
    const own = comparable(heading)
    return own.length > 5 && compared.some((text) => text.includes(own) || own.includes(text))
  })
  if (repeated !== undefined && comparable(repeated) !== comparable(source ?? '')) return repeated
  const [best] = given
  if (best === undefined) return headings[0] ?? null
  const cleaned = removeSiteName(best, source, host)
  return best === title && cleaned === title ? longestPart(title) : cleaned
}

function resolveAddress(address: string | undefined, pageUrl: string | null): string | null {
  if (address === undefined) return null
  if (isWebAddress(address)) return address
  return pageUrl !== null && URL.canParse(address, pageUrl) ? new URL(address, pageUrl).href : null
}
