import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'

/**
 * The characters that XML 1.0 forbids, even escaped (https://www.w3.org/TR/xml/#charsets): control characters, unpaired
 * surrogates, U+FFFE and U+FFFF.
 */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Removes the characters that XML forbids from a text or from a whole file. */
export function removeForbidden(text: string): string {
  return text.replace(FORBIDDEN, '')
}

/**
 * Serialises a whole XML file. Characters that XML forbids are removed. A parser reads all others back unchanged, except
 * that it normalises line ends, and white space in attributes.
 */
export function serialiseXml(root: Element): string {
  const xml = removeForbidden(toXml(root, { closeEmptyElements: true, tightClose: true }))
  // xast-util-to-xml 4.0.0 does not escape `]]>` in texts, which XML forbids. These files have it nowhere else.
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml.replaceAll(']]>', ']]&gt;')}\n`
}
