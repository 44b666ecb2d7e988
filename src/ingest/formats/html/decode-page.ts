import { Buffer, isUtf8 } from 'node:buffer'
import type { Diagnostics } from '../../diagnostics/diagnostics.ts'
import { decodeText } from '../../text/decode-text.ts'
import { decodeWindows1252 } from '../../text/windows-1252.ts'

/** Browsers look for the declaration in the first 1,024 bytes; comments of programs that save pages can precede it. */
const MAX_DECLARATION = 16_384
const DECLARATION =
  /<meta[^>]{1,200}?charset\s{0,5}=\s{0,5}["']?([\w-]{1,40})|<\?xml[^>]{1,100}?encoding=["']([\w-]{1,40})/i
const BYTE_ORDER_MARK = /^(?:\u00ff\u00fe|\u00fe\u00ff)/
/** Only these encodings look like valid UTF-8 and are not. */
const ESCAPED = /^(?:iso-2022-|hz-gb)/i
/** Browsers read all of these as Windows-1252. */
const WINDOWS_1252 = /^(?:windows-1252|cp1252|iso-?8859-1|latin1|us-ascii|ascii)$/i

/**
 * Decodes a page: as UTF-8 if its bytes are valid, otherwise by the encoding that `declared`, its own declaration or its
 * letters name, in this order. Guesses are warnings. Fails if the bytes are no text.
 */
export function decodePage(page: Uint8Array, declared: string | null, diagnostics: Diagnostics): string {
  const head = Buffer.from(page.buffer, page.byteOffset, Math.min(page.length, MAX_DECLARATION)).toString('latin1')
  if (BYTE_ORDER_MARK.test(head)) return decodeText(page, diagnostics)
  const bytes = page.includes(0) ? page.filter((byte) => byte !== 0) : page
  const [, meta, xml] = DECLARATION.exec(head) ?? []
  const encoding = declared ?? meta ?? xml ?? 'utf-8'
  if (/^utf-?(?:8|16)/i.test(encoding) || (isUtf8(bytes) && !ESCAPED.test(encoding)))
    return decodeText(bytes, diagnostics)
  return decodeAs(encoding, bytes) ?? decodeText(bytes, diagnostics)
}

/** Null if the encoding is unknown. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  if (WINDOWS_1252.test(encoding)) return decodeWindows1252(bytes)
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
