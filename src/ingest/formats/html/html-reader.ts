import { Buffer } from 'node:buffer'
import { type Diagnostics, FILE_START } from '../../diagnostics/diagnostics.ts'
import { FINDINGS } from '../../diagnostics/findings.ts'
import { liftDataUrls } from '../parts/lift-data-urls.ts'
import type { Parsers, Reader, SeedBytes } from '../reader.ts'
import { checkTextSize } from '../text-size.ts'
import { decodePage } from './decode-page.ts'
import { readOrigin } from './provenance.ts'
import { readPage } from './read-page.ts'
import { isSelfExtracting, restoreRepeatedPictures, SINGLE_FILE } from './single-file.ts'

const HEAD_BYTES = 16_384

/** Reads HTML: pages of SingleFile and of browsers, copies of the Wayback Machine, mirrors of HTTrack and wget. */
export const htmlReader: Reader = { read: readHtml }

function readHtml({ path, bytes }: SeedBytes, diagnostics: Diagnostics): Parsers {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString('latin1')
  if (isSelfExtracting(head)) diagnostics.fail(FINDINGS.selfExtracting, FILE_START)
  const lifted = liftDataUrls(bytes)
  checkTextSize(lifted.bytes)
  const decoded = decodePage(lifted.bytes, null, diagnostics)
  const origin = readOrigin(decoded, path)
  const page = {
    html: restoreRepeatedPictures(decoded),
    origin,
    title: null,
    seed: bytes,
    keys: lifted.keys,
    hasFilesBeside: origin.saved?.tool !== SINGLE_FILE,
    findKey: () => null,
  }
  return { parse: () => readPage(page, diagnostics), parsePlain: null }
}
