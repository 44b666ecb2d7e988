import type { ArticlePage } from '../../archive/links.ts'
import { type CatalogueChunk, type CatalogueRow, toCatalogueRow } from '../../archive/files/catalogue.ts'
import { type Chunks, findChunkPosition } from '../../archive/files/chunks.ts'
import { type Ordinal, toOrdinal } from '../../archive/ids.ts'
import { findBestSentence } from '../../search/highlights/find-best-sentence.ts'
import { findHighlights } from '../../search/highlights/find-highlights.ts'
import { highlightTermsIn, type QueryHighlights } from '../../search/highlights/highlight-terms.ts'
import { createRowStore, type ListedRow, type RowStore } from './row-store.ts'

/** A chunk has many rows, so the rows near the window cost few requests. */
const AHEAD_ROWS = 24

/** Creates the rows of a list without words, which come from the chunks of the catalogue. */
export function createCatalogueRows(chunks: Chunks, readChunk: (chunk: number) => Promise<CatalogueChunk>): RowStore {
  return createRowStore({
    findPosition: (ordinal) => {
      const { chunk, index } = findChunkPosition(chunks, ordinal)
      return { batch: chunk, index }
    },
    readBatch: async (chunk) => (await readChunk(chunk)).map(withoutHighlights),
    aheadRows: AHEAD_ROWS,
  })
}

function withoutHighlights(row: CatalogueRow): ListedRow {
  return { ...row, headlineHighlights: [], excerptHighlights: [] }
}

/**
 * Creates the rows of a search with words, each with the sentence that matches best. The rows come from the files of the
 * articles, which the reader is likely to open next, so no rows beyond the window are loaded.
 */
export function createFoundRows(
  readPage: (ordinal: Ordinal) => Promise<ArticlePage>,
  highlights: QueryHighlights,
): RowStore {
  async function readRow(ordinal: Ordinal): Promise<ListedRow> {
    const { article } = await readPage(ordinal)
    const row = toCatalogueRow(article)
    const terms = highlightTermsIn(article.language, highlights)
    const best = findBestSentence(article, terms)
    return {
      ...row,
      headlineHighlights: findHighlights(article.headline, terms),
      excerpt: best?.text ?? row.excerpt,
      excerptHighlights: best?.highlights ?? findHighlights(row.excerpt, terms),
    }
  }

  return createRowStore({
    findPosition: (ordinal) => ({ batch: ordinal, index: 0 }),
    readBatch: async (ordinal) => [await readRow(toOrdinal(ordinal))],
    aheadRows: 0,
  })
}
