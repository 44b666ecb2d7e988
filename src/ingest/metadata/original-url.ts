import { labelReader, listWords } from './label-reader.ts'
import { ORIGINAL_WORDS, SOURCE_WORDS } from './labels.ts'
import { type Line, linksOf, textOf } from '../markdown/lines.ts'

/** What a line says about where the article came from. */
export type Origin =
  /** As written: `#`, a path and other schemes too, so that they can be reported. */
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'source'; readonly name: string }
  /** `Original url:` with nothing behind it: the address stands on the next line. */
  | { readonly kind: 'label' }

const readOriginal = labelReader([...listWords(ORIGINAL_WORDS), ...listWords(SOURCE_WORDS)])
const readSource = labelReader(listWords(SOURCE_WORDS))
const WEB_ADDRESS = /^[<(]?((?:https?:\/\/|www\.)[^\s<>]+?)[>).,]?$/i
const OTHER_ADDRESS = /^[<(]?(#|(?:\/|[a-z][a-z\d+.-]*:\/\/)[^\s<>]*?)[>).,]?$/i

/** Null for a line that says anything else. */
export function readOrigin(line: Line): Origin | null {
  const label = readOriginal(line.text)
  if (label === null || line.text.length > 2_000) return null
  const address = webAddressIn(line, label.rest)
  if (address !== null) return { kind: 'url', url: address }
  if (!label.hasColon) return null
  if (label.rest === '') return { kind: 'label' }
  const [link] = linksOf(line.nodes)
  if (link !== undefined && isShortName(label.rest) && link.url !== '#' && link.url !== '') {
    return { kind: 'url', url: link.url }
  }
  const source = readSource(line.text)
  if (source?.hasColon === true && isShortName(source.rest)) return { kind: 'source', name: source.rest }
  const written = addressIn(line, label.rest)
  return written === null ? null : { kind: 'url', url: written }
}

/** The address of a line that is nothing but one of the web: bare, in angle brackets, or a link with any text. */
export function readWebAddress(line: Line): string | null {
  return webAddressIn(line, line.text)
}

/** Also what stands in the place of an address and is none of the web: `#`, a path, another scheme. */
export function readAddress(line: Line): string | null {
  return addressIn(line, line.text)
}

/** The address if it is one of the web, only trimmed; null for others. */
export function webAddress(written: string): string | null {
  const url = written.trim()
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null
  return new URL(url).hostname === '' ? null : url
}

/** `rest` is what the line says behind its label. */
function addressIn(line: Line, rest: string): string | null {
  const [link] = linksOf(line.nodes)
  if (link === undefined) return webAddressIn(line, rest) ?? OTHER_ADDRESS.exec(rest)?.[1] ?? null
  return webAddressIn(line, rest) ?? (textOf(link.children) === rest ? link.url : null)
}

function webAddressIn(line: Line, rest: string): string | null {
  const written = WEB_ADDRESS.exec(rest)?.[1]
  const [link, ...others] = linksOf(line.nodes)
  if (others.length > 0) return null
  const isLink =
    link !== undefined && rest !== '' && textOf(link.children) === rest && /^(?:https?:)?\/\//i.test(link.url)
  // GFM makes http of `www.` alone.
  if (isLink && link.url !== `http://${rest}`) return link.url
  return written === undefined ? null : withScheme(written)
}

function withScheme(address: string): string {
  return /^www\./i.test(address) ? `https://${address}` : address
}

function isShortName(text: string): boolean {
  return /\p{L}/u.test(text) && text.length <= 80 && !/[.!?…]$|:\/\//.test(text)
}
