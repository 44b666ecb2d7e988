import { labelReader, ORIGINAL_WORDS, SOURCE_WORDS, wordsOf } from './labels.ts'
import { type Line, linksOf, textOf } from './lines.ts'

/** What a line says about where the article came from. `url` is as written. */
export type Origin =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'source'; readonly name: string }
  /** `Original url:` with nothing behind it: the address stands on the next line. */
  | { readonly kind: 'label' }

const readOriginal = labelReader([...wordsOf(ORIGINAL_WORDS), ...wordsOf(SOURCE_WORDS)])
const readSource = labelReader(wordsOf(SOURCE_WORDS))
const ADDRESS = /^[<(]?((?:https?:\/\/|www\.)[^\s<>]+?)[>).,]?$/i

/** Null for a line that says anything else. */
export function readOrigin(line: Line): Origin | null {
  const label = readOriginal(line.text)
  if (label === null || line.text.length > 2_000) return null
  const address = addressOf(line, label.rest)
  if (address !== null) return { kind: 'url', url: address }
  if (!label.hasColon) return null
  if (label.rest === '') return { kind: 'label' }
  const [link] = linksOf(line.nodes)
  if (link !== undefined && link.url !== '#' && link.url !== '') return { kind: 'url', url: link.url }
  const source = readSource(line.text)
  if (source?.hasColon === true && isShortName(source.rest)) return { kind: 'source', name: source.rest }
  return null
}

/** The address of a line that is nothing but one: bare, in angle brackets, or a link with any text. */
export function readAddress(line: Line): string | null {
  return addressOf(line, line.text)
}

function addressOf(line: Line, rest: string): string | null {
  const written = ADDRESS.exec(rest)?.[1]
  const links = linksOf(line.nodes)
  const [link] = links
  if (links.length > 1) return null
  if (link === undefined) return written === undefined ? null : withScheme(written)
  const text = line.text.slice(line.text.length - rest.length)
  const isWhole = text === rest && rest !== '' && textOfLink(line) === rest
  return isWhole && /^(?:https?:)?\/\//i.test(link.url) ? link.url : written === undefined ? null : withScheme(written)
}

function textOfLink(line: Line): string {
  const [link] = linksOf(line.nodes)
  return link === undefined ? '' : textOf(link.children)
}

function withScheme(address: string): string {
  return address.startsWith('www.') ? `https://${address}` : address
}

function isShortName(text: string): boolean {
  return text !== '' && text.length <= 80 && !/[.!?…]$/.test(text)
}

/** The address if it is one of the web, only trimmed; null for others. */
export function webAddress(written: string): string | null {
  const url = written.trim()
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null
  return new URL(url).hostname === '' ? null : url
}
