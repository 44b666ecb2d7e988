import { Buffer } from 'node:buffer'
import { toHtml } from 'hast-util-to-html'
import { Diagnostics } from '../../src/ingest/diagnostics/diagnostics.ts'
import { printFindings } from '../../src/ingest/diagnostics/print-findings.ts'
import { parseSeed } from '../../src/ingest/parse-seed.ts'
import { DEFAULT_SETTINGS } from '../../src/ingest/files/read-settings.ts'

/** Reads one file from memory; `html` is the body as HTML, `[related: …]` where a related block stands. */
export function readText(text: string | Uint8Array, path = 'a.txt', settings = DEFAULT_SETTINGS) {
  const diagnostics = new Diagnostics(path)
  const draft = parseSeed(typeof text === 'string' ? Buffer.from(text) : text, settings, diagnostics)
  const blocks = draft?.article.body ?? []
  const html = blocks.map((block) =>
    block.kind === 'prose'
      ? toHtml([...block.children])
      : `[related: ${block.references.map(({ title, url }) => `${title} ${url}`).join('; ')}]`,
  )
  return {
    draft,
    article: draft?.article ?? null,
    html: html.join('\n'),
    codes: diagnostics.findings.map((finding) => finding.code),
    printed: printFindings({ files: [], findings: diagnostics.findings }).split('\n').slice(0, -1),
  }
}
