import { type Diagnostics, FILE_START } from '../diagnostics/diagnostics.ts'
import { FINDINGS } from '../diagnostics/findings.ts'
import { htmlReader } from './html/html-reader.ts'
import { mhtmlReader } from './mhtml/mhtml-reader.ts'
import type { Parsers, Reader, SeedBytes } from './reader.ts'
import { type Format, recogniseFormat } from './recognise.ts'
import { textReader } from './text/text-reader.ts'
import { webarchiveReader } from './webarchive/webarchive-reader.ts'

const READERS: Readonly<Record<Format, Reader>> = {
  text: textReader,
  html: htmlReader,
  mhtml: mhtmlReader,
  webarchive: webarchiveReader,
}

/** Reads a seed by the reader of its format. Fails if no reader recognises it. */
export function readSeed(seed: SeedBytes, diagnostics: Diagnostics): Parsers {
  const format = recogniseFormat(seed)
  if (format === null) return diagnostics.fail(FINDINGS.notAnArticle, FILE_START, 'bytes of an unknown format')
  return READERS[format].read(seed, diagnostics)
}
