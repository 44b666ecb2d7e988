import { toWebAddress } from '../original-url.ts'
import { findPair, listTexts, type RawValue } from './entry.ts'
import { cleanValue, toPlainText } from './plain-text.ts'

const LINK = /^\[[^[\]\n]{1,300}\]\(([^()\s]{1,2000})\)$/
/** An address without its scheme, such as `press.example.net/2020/02/03/storm`. */
const BARE_ADDRESS = /^(?:www\.[^\s/]+|(?:[a-z\d-]+\.)+[a-z]{2,24}(?=\/))(?:\/\S*)?$/i

/** Returns the web address that a text is, also in angle brackets or as a Markdown link. Null for any other text. */
export function findAddress(written: string): string | null {
  const text = cleanValue(written).replace(/^<|>$/g, '')
  const address = LINK.exec(text)?.[1] ?? text
  return toWebAddress(BARE_ADDRESS.test(address) ? `https://${address}` : address)
}

/** The name and the address of a source, as far as a value has them. */
export interface Source {
  readonly name: string | null
  readonly address: string | null
}

/** Reads the source of an article: a name, an address, a link with both, or a mapping with a `name` and a `url`. */
export function readSource(value: RawValue): Source {
  if (value.kind === 'map') {
    const name = findPair(value.pairs, ['name', 'title'])
    const address = findPair(value.pairs, ['url', 'link', 'href', '@id'])
    return {
      name: name === null ? null : firstText(name.value),
      address: address === null ? null : findAddress(firstText(address.value) ?? ''),
    }
  }
  const written = listTexts(value)[0] ?? ''
  const address = findAddress(written)
  if (address === null) return { name: firstText(value), address: null }
  return { name: LINK.test(cleanValue(written)) ? toPlainText(written) : null, address }
}

/** Null if the value has no text. */
export function firstText(value: RawValue): string | null {
  return (
    listTexts(value, ['name', 'title', 'value'])
      .map(toPlainText)
      .find((text) => text !== '') ?? null
  )
}

/** Returns true for the address of a whole website. */
export function isHomePage(address: string): boolean {
  const { pathname, search } = new URL(address)
  return pathname === '/' && search === ''
}
