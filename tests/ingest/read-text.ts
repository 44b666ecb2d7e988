import { Buffer } from 'node:buffer'
import { toHtml } from 'hast-util-to-html'
import { printFindings } from '../../src/ingest/diagnostics/print-findings.ts'
import { DEFAULT_SETTINGS } from '../../src/ingest/files/read-settings.ts'
import { parseSeed } from '../../src/ingest/parse-seed.ts'
import { withoutImages } from './without-images.ts'

/** Parses one file from memory. `html` is the body as HTML, with `[related: …]` for each related block. */
export function readText(text: string | Uint8Array, path = 'a.txt', settings = DEFAULT_SETTINGS) {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  const { parsed, findings } = parseSeed({ path, bytes, findings: [] }, settings)
  const article = parsed === null ? null : withoutImages(parsed.article)
  const blocks = article?.body ?? []
  const html = blocks.map((block) =>
    block.kind === 'prose'
      ? toHtml([...block.children])
      : `[related: ${block.references.map(({ title, url }) => `${title} ${url}`).join('; ')}]`,
  )
  return {
    parsed,
    article,
    html: html.join('\n'),
    codes: findings.map((finding) => finding.code),
    printed: printFindings({ files: [], findings }).slice(0, -1),
  }
}
