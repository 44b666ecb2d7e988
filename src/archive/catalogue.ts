import type { Article } from './article.ts'
import type { Ordinal } from './ids.ts'

/** What a row of the list shows. */
export type CatalogueRow = Pick<
  Article,
  'slug' | 'headline' | 'date' | 'source' | 'authors' | 'excerpt' | 'language' | 'direction'
>

/** Rows of `CATALOGUE_CHUNK_ROWS` consecutive ordinals; the last chunk may be shorter. */
export type CatalogueChunk = readonly CatalogueRow[]

/** About 9 KB gzipped for real news; one chunk fills a screen, and the newest may be short. */
export const CATALOGUE_CHUNK_ROWS = 64

export function chunkOf(ordinal: Ordinal): number {
  return Math.floor(ordinal / CATALOGUE_CHUNK_ROWS)
}

export function toCatalogueRow(article: Article): CatalogueRow {
  const { slug, headline, date, source, authors, excerpt, language, direction } = article
  return { slug, headline, date, source, authors, excerpt, language, direction }
}
