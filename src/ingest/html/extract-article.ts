import { cleanPage } from './cleaning/clean-page.ts'
import { findBody } from './body/find-body.ts'
import { findReasonAgainst } from './page-kind.ts'
import type { ExtractedPage } from './extracted-page.ts'
import { findHeadlineElement } from './metadata/page-regions.ts'
import { readPageMetadata } from './metadata/read-page-metadata.ts'
import { parsePage } from './parse-page.ts'

/**
 * Extracts the article of a saved page. `page.url` is the address that it was saved from. Pages without an article, such as
 * lists and challenges, give the reason. Throws a LimitError if the page is too large or too deep.
 */
export function extractArticle(html: string, page: { readonly url: string | null }): ExtractedPage {
  const document = parsePage(html)
  const metadata = readPageMetadata(document, html, page.url)
  const heading = findHeadlineElement(document, metadata.headline)
  const cards = cleanPage(document, heading, metadata.url)
  const { body, leadPicture, related } = findBody(document, metadata, heading)
  const reason = findReasonAgainst(metadata, body)
  if (reason !== null) return { kind: 'not-an-article', reason }
  const { isMarked: _, picture: __, ...fields } = metadata
  return { kind: 'article', article: { ...fields, leadPicture, body, related: [...related, ...cards] } }
}
