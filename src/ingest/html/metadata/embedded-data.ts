import { readMachineDate } from './read-date.ts'

/** Names of the publication date in the data that pages embed for their scripts. */
const EMBEDDED_DATE =
  /"(?:datePublished|date_published|publishedAt|published_at|publishedDate|published_date|publishDate|publish_date|publicationDate|publication_date|firstPublished|first_published_at|pubDate|dateCreated|uploadDate|created_at|createdAt)\\?"\s?:\s?\\?"(\d{4}-\d\d-\d\d[T ]?[^"\\]{0,20})/

/** Returns the first publication date in the data that a page embeds for its scripts. */
export function readEmbeddedDate(html: string): string | null {
  return readMachineDate(EMBEDDED_DATE.exec(html)?.[1])
}
