import { detect } from 'chardet'
import { type Diagnostics, FILE_START } from '../diagnostics/diagnostics.ts'
import { FINDINGS } from '../diagnostics/findings.ts'
import { decodeMixed } from './decode-mixed.ts'
import { decodeWindows1252 } from './windows-1252.ts'

/**
 * Decodes UTF-8, also with a few stray bytes, and UTF-16 with a byte order mark. Other encodings are guessed. Strays and
 * guesses are warnings. Fails if the bytes are not text.
 */
export function decodeText(bytes: Uint8Array, diagnostics: Diagnostics): string {
  const text = decodeUnicode(bytes) ?? decodeStrays(bytes, diagnostics) ?? decodeLegacy(bytes, diagnostics)
  if (text === null) return diagnostics.fail(FINDINGS.notText, FILE_START, 'bytes in an unknown encoding')
  const nul = text.indexOf('\0')
  if (nul !== -1) diagnostics.fail(FINDINGS.notText, positionOf(text, nul), 'a NUL byte')
  return text
}

function decodeUnicode(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes)
  return decodeAs('utf-8', bytes)
}

function decodeStrays(bytes: Uint8Array, diagnostics: Diagnostics): string | null {
  const mixed = decodeMixed(bytes)
  if (mixed === null || isMostlyControls(mixed.text)) return null
  diagnostics.add(
    FINDINGS.strayBytes,
    positionOfByte(bytes, mixed.firstStray),
    bytes[mixed.firstStray] ?? 0,
    mixed.strayCount,
  )
  return mixed.text
}

function decodeLegacy(bytes: Uint8Array, diagnostics: Diagnostics): string | null {
  // A few thousand bytes are enough for the statistics of chardet, and its time grows with the length.
  const encoding = detect(bytes.subarray(0, 65_536))
  if (encoding === null || /^utf/i.test(encoding)) return null
  const text = isWindows1252(encoding) ? decodeWindows1252(bytes) : decodeAs(encoding, bytes)
  if (text === null || isMostlyControls(text)) return null
  diagnostics.add(
    FINDINGS.legacyEncoding,
    positionOfByte(
      bytes,
      Math.max(
        0,
        bytes.findIndex((byte) => byte > 0x7f),
      ),
    ),
    encoding,
  )
  return text
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    // TypeError: the bytes are invalid in this encoding. RangeError: TextDecoder does not support the encoding.
    if (error instanceof TypeError || error instanceof RangeError) return null
    throw error
  }
}

/** Single-byte encodings decode any bytes, even a picture that is named .txt. */
function isMostlyControls(text: string): boolean {
  const sample = text.slice(0, 4096)
  // eslint-disable-next-line no-control-regex -- control characters are what is counted
  const controls = sample.match(/[\u0001-\u0008\u000e-\u001f\u0080-\u009f]/g)?.length ?? 0
  return controls * 50 > sample.length
}

/** The detector names both. */
function isWindows1252(encoding: string): boolean {
  return /^(?:windows-1252|iso-8859-1)$/i.test(encoding)
}

function positionOfByte(bytes: Uint8Array, index: number): { line: number; column: number } {
  const before = bytes.subarray(0, index)
  return { line: before.filter((byte) => byte === 10).length + 1, column: index - before.lastIndexOf(10) }
}

function positionOf(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index)
  return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') }
}
