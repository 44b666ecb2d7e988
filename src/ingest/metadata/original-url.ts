import { isWebAddress } from '../../archive/web-address.ts'
import { type Line, linksOf, textOf } from '../markdown/lines.ts'
import { createLabelReader, listWords } from './label-reader.ts'
import { ORIGINAL_WORDS, SOURCE_WORDS } from './labels.ts'

/** The origin of an article, from a line such as `Original url: https://example.org/`. */
export type Origin =
  /** As written in the file. An address that is not on the web, such as `#`, is kept so that it is reported. */
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'source'; readonly name: string }
  /** `Original url:` alone: the address is on the next line. */
  | { readonly kind: 'label' }

const MAX_LINE = 2_000
const MAX_NAME = 80
const readOriginal = createLabelReader([...listWords(ORIGINAL_WORDS), ...listWords(SOURCE_WORDS)])
const readSource = createLabelReader(listWords(SOURCE_WORDS))
const WEB_ADDRESS = /^[<(]?((?:https?:\/\/|www\.)[^\s<>]+?)[>).,]?$/i
const OTHER_ADDRESS = /^[<(]?(#|(?:\/|[a-z][a-z\d+.-]*:\/\/)[^\s<>]*?)[>).,]?$/i

/** Null for a line that is not about the origin. */
export function readOrigin(line: Line): Origin | null {
  const label = readOriginal(line.text)
  if (label === null || line.text.length > MAX_LINE) return null
  const address = findWebAddress(line, label.rest)
  if (address !== null) return { kind: 'url', url: address }
  if (!label.hasColon) return null
  if (label.rest === '') return { kind: 'label' }
  const [link] = linksOf(line.nodes)
  if (link !== undefined && isShortName(label.rest) && link.url !== '#' && link.url !== '') {
    return { kind: 'url', url: link.url }
  }
  const source = readSource(line.text)
  if (source?.hasColon === true && isShortName(source.rest)) return { kind: 'source', name: source.rest }
  const written = findAddress(line, label.rest)
  return written === null ? null : { kind: 'url', url: written }
}

/** The address of a line that consists only of a web address: bare, in angle brackets, or as a link. */
export function readWebAddress(line: Line): string | null {
  return findWebAddress(line, line.text)
}

/** Like `readWebAddress`, but also accepts `#`, a path, or another scheme. */
export function readAddress(line: Line): string | null {
  return findAddress(line, line.text)
}

/** Trims a web address; null for any other text. */
export function toWebAddress(written: string): string | null {
  const url = written.trim()
  return isWebAddress(url) ? url : null
}

/** `rest` is the text of the line after its label. */
function findAddress(line: Line, rest: string): string | null {
  const address = findWebAddress(line, rest)
  if (address !== null) return address
  const [link] = linksOf(line.nodes)
  if (link === undefined) return OTHER_ADDRESS.exec(rest)?.[1] ?? null
  return textOf(link.children) === rest ? link.url : null
}

function findWebAddress(line: Line, rest: string): string | null {
  const written = WEB_ADDRESS.exec(rest)?.[1]
  const [link, ...others] = linksOf(line.nodes)
  if (others.length > 0) return null
  const isLink =
    link !== undefined && rest !== '' && textOf(link.children) === rest && /^(?:https?:)?\/\//i.test(link.url)
  // GFM links `www.example.org` to http, but https is more likely.
  if (isLink && link.url !== `http://${rest}`) return link.url
  if (written === undefined) return null
  return /^www\./i.test(written) ? `https://${written}` : written
}

function isShortName(text: string): boolean {
  return /\p{L}/u.test(text) && text.length <= MAX_NAME && !/[.!?…]$|:\/\/|[|｜]/.test(text)
}
