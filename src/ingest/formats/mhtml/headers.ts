import { Buffer } from 'node:buffer'
import { decodeQuotedPrintable } from '../parts/quoted-printable.ts'

/** The headers of a message or of a part, by their names in lower case. Of repeated headers, the first counts. */
export type Headers = ReadonlyMap<string, string>

const MAX_HEADER_BYTES = 65_536

/** Parses the header lines (RFC 5322) at the start of the range. `end` is the index of the content after the blank line. */
export function parseHeaders(
  bytes: Buffer,
  from: number,
  to: number,
): { readonly headers: Headers; readonly end: number } {
  const text = bytes.toString('latin1', from, Math.min(to, from + MAX_HEADER_BYTES))
  const headers = new Map<string, string>()
  let index = 0
  let name = ''
  while (index < text.length) {
    const feed = text.indexOf('\n', index)
    const lineEnd = feed === -1 ? text.length : feed
    const line = text.slice(index, lineEnd).replace(/\r$/, '')
    index = lineEnd + 1
    if (line === '') break
    const colon = line.indexOf(':')
    if (/^[ \t]/.test(line)) {
      if (name !== '') headers.set(name, `${headers.get(name) ?? ''} ${line.trim()}`)
    } else if (colon > 0) {
      name = line.slice(0, colon).trim().toLowerCase()
      // The continuation of a repeated header is dropped with it.
      if (headers.has(name)) name = ''
      else headers.set(name, line.slice(colon + 1).trim())
    }
  }
  return { headers, end: Math.min(from + index, to) }
}

export interface ContentType {
  /** In lower case, for example `text/html`. */
  readonly type: string
  /** By their names in lower case, without quotation marks. */
  readonly parameters: ReadonlyMap<string, string>
}

/** Example: `multipart/related; boundary="a"; type="text/html"`. */
export function parseContentType(value: string): ContentType {
  const parameters = new Map<string, string>()
  for (const [, name = '', quoted, plain = ''] of value.matchAll(/;\s{0,5}([\w*-]{1,60})=(?:"([^"]*)"|([^\s;"]*))/g)) {
    parameters.set(name.toLowerCase(), quoted ?? plain)
  }
  return { type: value.split(';', 1)[0]?.trim().toLowerCase() ?? '', parameters }
}

const ENCODED_WORD = /=\?([\w-]{1,40})\*?[\w-]{0,20}\?([bq])\?([^?\s]{0,2000})\?=/gi

/** Decodes the words of a header that have other letters than ASCII (RFC 2047): `=?utf-8?Q?Zw=C3=B6lf?=`. */
export function decodeWords(value: string): string {
  return value
    .replace(/\?=\s{1,10}=\?/g, '?==?')
    .replace(ENCODED_WORD, (word, charset: string, encoding: string, text: string) => {
      const bytes =
        encoding.toLowerCase() === 'b'
          ? Buffer.from(text, 'base64')
          : decodeQuotedPrintable(Buffer.from(text.replaceAll('_', ' '), 'latin1'))
      try {
        return new TextDecoder(charset).decode(bytes)
      } catch (error) {
        if (error instanceof RangeError) return word
        throw error
      }
    })
}
