import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'

/**
 * What XML 1.0 forbids, even escaped (https://www.w3.org/TR/xml/#charsets): control characters, halves of pairs,
 * U+FFFE and U+FFFF.
 */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** What XML can hold of a text, or of a file of it. */
export function allowedInXml(text: string): string {
  return text.replace(FORBIDDEN, '')
}

/**
 * A whole file. Characters that XML cannot hold are left out; all others are read back as they are, but that a parser
 * takes a carriage return for a line feed, and white space in an attribute for spaces.
 */
export function serialiseXml(root: Element): string {
  const xml = allowedInXml(toXml(root, { closeEmptyElements: true, tightClose: true }))
  // xast-util-to-xml 4.0.0 lets `]]>` stand in texts, which XML forbids. Nowhere else do these files have it.
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml.replaceAll(']]>', ']]&gt;')}\n`
}
