import { Buffer } from 'node:buffer'
import type { FileHead } from './reader.ts'

/** The formats that have a reader. */
export type Format = 'text' | 'html' | 'mhtml' | 'webarchive'

/** The number of bytes at the start of a file that recognition needs. */
export const HEAD_BYTES = 8192

const TEXT_ENDINGS = ['txt', 'md', 'markdown']
const PAGE_ENDINGS = ['html', 'htm', 'xhtml']
const MHTML_ENDINGS = ['mht', 'mhtml']
const WEBARCHIVE_ENDING = 'webarchive'
const ENDINGS = new Set([...TEXT_ENDINGS, ...PAGE_ENDINGS, ...MHTML_ENDINGS, WEBARCHIVE_ENDING])
/** Servers send HTML under these endings, and mirrors keep them. */
const SCRIPT_ENDINGS = new Set('asp aspx cfm cgi do jsp jspx php php3 php5 phtml pl shtml'.split(' '))

/** Decides by its name whether a file may be an article: `yes`, `no`, or `unsure` if only its bytes can tell. */
export function mayBeArticle(path: string): 'yes' | 'no' | 'unsure' {
  const ending = endingOf(path)
  if (ending !== null && ENDINGS.has(ending)) return 'yes'
  // wget names the answer to a query `index.html?p=3`, or `index.html@p=3` on Windows.
  return ending === null || SCRIPT_ENDINGS.has(ending) || /[?@=&]/.test(ending) ? 'unsure' : 'no'
}

/**
 * Recognises the format of a file by its first bytes. The ending decides only between text and fragments of HTML, which
 * begin in the same way. Null for all other files.
 */
export function recogniseFormat({ path, bytes }: FileHead): Format | null {
  const ending = endingOf(path) ?? ''
  const head = decodeHead(bytes)
  if (head.startsWith('bplist00')) {
    return ending === WEBARCHIVE_ENDING || head.includes('WebMainResource') ? 'webarchive' : null
  }
  if (isMhtml(head, MHTML_ENDINGS.includes(ending))) return 'mhtml'
  if (isHtmlDocument(head)) return 'html'
  if (TEXT_ENDINGS.includes(ending)) return 'text'
  return ENDINGS.has(ending) && /<[a-z][a-z\d-]{0,20}[\s/>]/i.test(head) ? 'html' : null
}

function endingOf(path: string): string | null {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return dot <= 0 ? null : name.slice(dot + 1).toLowerCase()
}

/** Every byte becomes one character. Zero bytes are removed, so that UTF-16 reads like ASCII. */
function decodeHead(bytes: Uint8Array): string {
  const { buffer, byteOffset, length } = bytes
  const head = Buffer.from(buffer, byteOffset, Math.min(length, HEAD_BYTES)).toString('latin1')
  return head.replaceAll('\0', '').replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
}

/** A document starts with its doctype or `html`, after comments and declarations such as `<?xml version="1.0"?>`. */
function isHtmlDocument(head: string): boolean {
  let rest = head.trimStart()
  for (;;) {
    const close = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?') ? '?>' : null
    if (close === null) return /^<(?:!doctype\s+html|html|head|body)[\s>]/i.test(rest)
    const end = rest.indexOf(close)
    if (end === -1) return false
    rest = rest.slice(end + close.length).trimStart()
  }
}

const HEADER = /^[\w-]{1,60}:/
/** Only letters have them. */
const HEADERS_OF_MAIL = /^(?:delivered-to|received|to):/im

/** The headers of a page that was saved as MHTML. `isNamed` is true if the name of the file says MHTML. */
function isMhtml(head: string, isNamed: boolean): boolean {
  const lines = head.trimStart().split(/\r?\n/)
  const end = lines.indexOf('')
  const headers = end === -1 ? lines : lines.slice(0, end)
  if (end === 0 || !HEADER.test(headers[0] ?? '')) return false
  if (!headers.slice(0, -1).every((line) => HEADER.test(line) || /^[ \t]/.test(line))) return false
  const block = headers.join('\n')
  if (isNamed) return /^content-type:/im.test(block)
  const isRelated = /^content-type:\s*multipart\/related/im.test(block) && /^mime-version:/im.test(block)
  return isRelated && !HEADERS_OF_MAIL.test(block)
}
