import { readMachineDate } from './read-date.ts'

/** Names of the publication date in the data that pages embed for their scripts. */
const EMBEDDED_DATE =
  /"(?:datePublished|date_published|publishedAt|published_at|publishedDate|published_date|publishDate|publish_date|publicationDate|publication_date|firstPublished|first_published_at|pubDate|dateCreated|uploadDate|created_at|createdAt)\\?"\s?:\s?\\?"(\d{4}-\d\d-\d\d[T ]?[^"\\]{0,20})/

/** Returns the first publication date in the scripts of a page. */
export function readEmbeddedDate(document: Document): string | null {
  for (const script of document.querySelectorAll('script:not([src])')) {
    const date = readMachineDate(EMBEDDED_DATE.exec(script.textContent ?? '')?.[1])
    if (date !== null) return date
  }
  return null
}
