import { type Diagnostics, FILE_START } from '../../diagnostics/diagnostics.ts'
import { FINDINGS } from '../../diagnostics/findings.ts'
import { toWebAddress } from '../../metadata/original-url.ts'
import { decodePage } from '../html/decode-page.ts'
import { readPage } from '../html/read-page.ts'
import { toOriginalAddress } from '../html/wayback.ts'
import { liftDataUrls } from '../parts/lift-data-urls.ts'
import { formatPartKey } from '../parts/part-key.ts'
import type { Parsers, Reader, SeedBytes } from '../reader.ts'
import { checkTextSize } from '../text-size.ts'
import { parseWebarchive } from './parse-webarchive.ts'

/** Reads the web archives of Safari (`.webarchive`). */
export const webarchiveReader: Reader = { read: readWebarchive }

function readWebarchive({ bytes }: SeedBytes, diagnostics: Diagnostics): Parsers {
  const archive = parseWebarchive(bytes)
  if (archive === null) return diagnostics.fail(FINDINGS.pageBroken, FILE_START, 'a web archive without a page')
  const { main, subresources } = archive
  if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(main.type)) {
    return diagnostics.fail(FINDINGS.notAnArticle, FILE_START, `a web archive of the type ${main.type}`)
  }
  const lifted = liftDataUrls(bytes.subarray(main.start, main.end), { ...main, encoding: 'raw' })
  checkTextSize(lifted.bytes)
  const parts = new Map<string, string>()
  for (const { url, type, start, end } of subresources) {
    const address = toOriginalAddress(url, main.url)
    if (type.startsWith('image/') && !parts.has(address)) {
      parts.set(address, formatPartKey([{ encoding: 'raw', start, end }]))
    }
  }
  const page = {
    html: decodePage(lifted.bytes, main.encoding, diagnostics),
    origin: { url: toWebAddress(main.url), saved: { date: null, tool: 'Safari', address: null } },
    title: null,
    seed: bytes,
    keys: new Set([...lifted.keys, ...parts.values()]),
    hasFilesBeside: false,
    findKey: (address: string) => parts.get(address) ?? null,
  }
  return { parse: () => readPage(page, diagnostics), parsePlain: null }
}
