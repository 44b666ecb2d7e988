import type { Saved } from '../../../archive/article.ts'
import { type Diagnostics, FILE_START } from '../../diagnostics/diagnostics.ts'
import { FINDINGS } from '../../diagnostics/findings.ts'
import { toWebAddress } from '../../metadata/original-url.ts'
import { decodePage } from '../html/decode-page.ts'
import { readPage } from '../html/read-page.ts'
import { toOriginalAddress } from '../html/wayback.ts'
import { readSavedDay } from '../html/saved-day.ts'
import { decodePart } from '../parts/decode-part.ts'
import { liftDataUrls } from '../parts/lift-data-urls.ts'
import { formatPartKey } from '../parts/part-key.ts'
import type { Parsers, Reader, SeedBytes } from '../reader.ts'
import { checkTextSize } from '../text-size.ts'
import { decodeWords } from './headers.ts'
import { type Mhtml, type MhtmlPart, parseMhtml } from './parse-mhtml.ts'

/** Reads MHTML (`.mhtml`, `.mht`), as Chromium, Internet Explorer and others save it. */
export const mhtmlReader: Reader = { read: readMhtml }

function readMhtml({ bytes }: SeedBytes, diagnostics: Diagnostics): Parsers {
  const file = parseMhtml(bytes)
  const main = findMainPart(file)
  if (main === null) {
    const found = file.isWhole ? 'a MHTML file without a page' : 'the beginning of a MHTML file, without a page'
    return diagnostics.fail(FINDINGS.pageBroken, FILE_START, found)
  }
  if (!file.isWhole) diagnostics.add(FINDINGS.pageCut, FILE_START)
  const { encoding, start, end } = main.range
  const decoded = decodePart(bytes.subarray(start, end), encoding)
  const lifted = liftDataUrls(decoded, main.range)
  checkTextSize(lifted.bytes)
  const html = decodePage(lifted.bytes, main.contentType.parameters.get('charset') ?? null, diagnostics)
  const base = locationOf(file, main)
  const parts = listPictures(file, base)
  const page = {
    html,
    origin: { url: toWebAddress(base), saved: readSaved(file) },
    title: decodeWords(file.headers.get('subject') ?? '') || null,
    seed: bytes,
    keys: new Set([...lifted.keys, ...parts.values()]),
    hasFilesBeside: false,
    findKey: (address: string) => parts.get(address) ?? null,
  }
  return { parse: () => readPage(page, diagnostics), parsePlain: null }
}

/** The page is the part that the headers name, or else the first one: the others are its frames. */
function findMainPart(file: Mhtml): MhtmlPart | null {
  const pages = file.parts.filter(({ contentType: { type } }) => /^(?:text\/html|application\/xhtml\+xml)$/.test(type))
  const address = file.headers.get('snapshot-content-location')
  const start = file.contentType.parameters.get('start')?.replace(/^<|>$/g, '')
  return (
    pages.find(({ location }) => location !== null && location === address) ??
    pages.find(({ id }) => id !== null && id === start) ??
    pages[0] ??
    null
  )
}

function locationOf({ headers }: Mhtml, main: MhtmlPart): string {
  return headers.get('snapshot-content-location') ?? main.location ?? headers.get('content-location') ?? ''
}

/** The keys of all pictures by their absolute address, and by `cid:` with their id. */
function listPictures({ parts }: Mhtml, base: string): ReadonlyMap<string, string> {
  const keys = new Map<string, string>()
  for (const { contentType, location, id, range } of parts) {
    if (!/^(?:image\/|application\/octet-stream)/.test(contentType.type)) continue
    for (const address of [location, id === null ? null : `cid:${id}`]) {
      const name = address === null ? null : toOriginalAddress(address, base)
      if (name !== null && !keys.has(name)) keys.set(name, formatPartKey([range]))
    }
  }
  return keys
}

const TOOLS: Readonly<Record<string, string>> = { Blink: 'Chromium' }

function readSaved({ headers }: Mhtml): Saved | null {
  const date = readSavedDay(headers.get('date') ?? '')
  const [, name] = /saved by ([^<>"]{1,60})/i.exec(decodeWords(headers.get('from') ?? '')) ?? []
  const tool = name === undefined ? null : (TOOLS[name.trim()] ?? name.replace(/ \d.*$/, '').trim())
  return date === null && tool === null ? null : { date, tool, address: null }
}
