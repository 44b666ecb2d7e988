import { toHtml } from 'hast-util-to-html'
import { extractArticle } from '../../../src/ingest/html/extract-article.ts'
import type { ExtractedArticle } from '../../../src/ingest/html/extracted-page.ts'

export const SENTENCE =
  'The storm closed the harbour for two days, and the ferries to the islands stayed at the quay, said the harbour master.'
export const TEXT = Array.from({ length: 6 }, (_, index) => `<p>Paragraph ${index}. ${SENTENCE} ${SENTENCE}</p>`).join(
  '',
)
export const HEADLINE = 'Storm closes the harbour of Lannow'
const PAGE_URL = 'https://courier.example/coast/storm.html'

/** A page with a headline and a text, between what the parameters give. */
export function createPage({
  head = '',
  above = '',
  body = TEXT,
  below = '',
}: {
  readonly head?: string
  readonly above?: string
  readonly body?: string
  readonly below?: string
}): string {
  return (
    `<!doctype html><html lang="en"><head><title>${HEADLINE}</title>${head}</head><body>` +
    `<article><h1>${HEADLINE}</h1>${above}<div class="body">${body}</div></article>${below}</body></html>`
  )
}

/** Extracts an article from a page that has one. */
export function extract(html: string): ExtractedArticle {
  const page = extractArticle(html, { url: PAGE_URL })
  if (page.kind === 'not-an-article') throw new Error(page.reason)
  return page.article
}

export function bodyHtml(article: ExtractedArticle): string {
  return toHtml({ type: 'root', children: [...article.body] })
}
