/** Attributes by their names in lower case. Character references in values are not decoded. */
export type Attributes = ReadonlyMap<string, string>

export interface Tag {
  /** In lower case. */
  readonly name: string
  readonly attributes: Attributes
  /** The range of the tag in the page, with its angle brackets. */
  readonly start: number
  readonly end: number
}

const SPACE = /\s/
const MAX_NAME = 30

/**
 * Lists the start tags of these names, without a tree: in one pass, also in scripts and comments. A tag without an end is
 * the last.
 */
export function listTags(html: string, names: ReadonlySet<string>): readonly Tag[] {
  const tags: Tag[] = []
  for (let start = html.indexOf('<'); start !== -1; start = html.indexOf('<', start + 1)) {
    const name = nameAt(html, start + 1)
    if (!names.has(name)) continue
    const tag = parseTag(html, start, name)
    if (tag === null) break
    tags.push(tag)
    start = tag.end - 1
  }
  return tags
}

function nameAt(html: string, start: number): string {
  return /^[a-z][a-z\d-]*(?=[\s/>])/i.exec(html.slice(start, start + MAX_NAME))?.[0].toLowerCase() ?? ''
}

function parseTag(html: string, start: number, name: string): Tag | null {
  const attributes = new Map<string, string>()
  let index = start + 1 + name.length
  for (;;) {
    while (SPACE.test(html[index] ?? '') || html[index] === '/') index++
    const character = html[index]
    if (character === undefined) return null
    if (character === '>') return { name, attributes, start, end: index + 1 }
    const nameEnd = skipUntil(html, index + 1, '=')
    const attribute = html.slice(index, nameEnd).toLowerCase()
    index = nameEnd
    while (SPACE.test(html[index] ?? '')) index++
    let value = ''
    if (html[index] === '=') {
      index++
      while (SPACE.test(html[index] ?? '')) index++
      const quote = html[index]
      const isQuoted = quote === '"' || quote === "'"
      const from = isQuoted ? index + 1 : index
      const to = isQuoted ? html.indexOf(quote, from) : skipUntil(html, from, null)
      if (to === -1) return null
      value = html.slice(from, to)
      index = isQuoted ? to + 1 : to
    }
    if (!attributes.has(attribute)) attributes.set(attribute, value)
  }
}

/** The index of the next white space, end of the tag or `stop`. */
function skipUntil(html: string, from: number, stop: string | null): number {
  let index = from
  for (; index < html.length; index++) {
    const character = html[index] ?? ''
    if (character === '>' || character === stop || SPACE.test(character)) break
    if (character === '/' && stop !== null) break
  }
  return index
}

/** Writes a tag with other attributes, whose values must be escaped like those of `listTags`. */
export function formatTag(name: string, attributes: Attributes): string {
  const written = Array.from(attributes, ([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`)
  return `<${name}${written.join('')}>`
}

/** Replaces ranges of a text. They must not overlap, and be in their order. */
export function replaceRanges(
  text: string,
  replacements: readonly { readonly start: number; readonly end: number; readonly by: string }[],
): string {
  const pieces: string[] = []
  let copied = 0
  for (const { start, end, by } of replacements) {
    pieces.push(text.slice(copied, start), by)
    copied = end
  }
  return pieces.join('') + text.slice(copied)
}

/** Decodes the references that an address in an attribute has. */
export function decodeAddress(value: string): string {
  return value
    .replace(/&(?:#38|#x26|amp);/gi, '&')
    .replace(/&(?:#34|quot);/gi, '"')
    .trim()
}

export function encodeAddress(address: string): string {
  return address.replaceAll('&', '&amp;')
}
