import { removeForbidden } from '../metadata/xml-file.ts'

// XML forbids both characters, so a text contains neither of them once `removeForbidden` has run.
const EDGE = '\ufffe'
const AMPERSAND = '\uffff'

/**
 * Protects a text of an element from feedsmith 3.0.1, until `restoreTexts` runs on the serialised feed. Without it,
 * feedsmith trims texts, omits blank ones even if Atom requires their element, pads texts that contain markup with white
 * space, and replaces every literal `&apos;` by `'`.
 *
 * Markup characters become numeric references, which readers resolve once. Readers based on fast-xml-parser 5.11 may
 * resolve named references and CDATA sections twice, which would turn the text `<script>` into a script.
 */
export function protectText(text: string): string {
  return EDGE + removeForbidden(text).replace(/[&<>]/g, (sign) => `${AMPERSAND}#${sign.charCodeAt(0)};`) + EDGE
}

/** Protects the value of an attribute. feedsmith escapes attributes correctly. */
export function protectAttribute(value: string): string {
  return EDGE + removeForbidden(value) + EDGE
}

/** Removes the protection from all texts of a serialised feed. */
export function restoreTexts(xml: string): string {
  return removeForbidden(xml.replaceAll(AMPERSAND, '&'))
}
