import { allowedInXml } from '../metadata/xml-file.ts'

// No XML has them, so neither has a text once it is sealed.
const EDGE = '\ufffe'
const AMPERSAND = '\uffff'

/**
 * A text that feedsmith 3.0.1 writes into an element as it is, once its file is unsealed. Else it trims texts, leaves
 * out blank ones though Atom may want their element, pads with white space those that have a sign of markup, and makes
 * `'` of every `&apos;` that an article speaks of.
 *
 * Signs of markup become numeric references, which readers resolve once: those that are built on fast-xml-parser 5.11
 * may resolve named ones and CDATA sections twice, which makes a script of an article about `<script>`.
 */
export function protectText(text: string): string {
  return EDGE + allowedInXml(text).replace(/[&<>]/g, (sign) => `${AMPERSAND}#${sign.charCodeAt(0)};`) + EDGE
}

/** Likewise of an attribute, which feedsmith escapes well. */
export function protectAttribute(value: string): string {
  return EDGE + allowedInXml(value) + EDGE
}

/** The file that was made of sealed texts, with the texts themselves in it. */
export function restoreTexts(xml: string): string {
  return allowedInXml(xml.replaceAll(AMPERSAND, '&'))
}
