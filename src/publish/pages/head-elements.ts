/** Attributes by their names as HTML writes them, in the order in which they are printed. */
export type Attributes = Readonly<Record<string, string>>

/**
 * HTML of an element without content: what `toHtml(h(name, attributes))` of hastscript and hast-util-to-html gives, in
 * a tenth of the time. Every page has some twenty of them in its head.
 */
export function voidElement(name: 'link' | 'meta', attributes: Attributes): string {
  let html = `<${name}`
  for (const attribute in attributes) html += ` ${attribute}="${escapeAttribute(attributes[attribute] ?? '')}"`
  return `${html}>`
}

/** `text` as the content of an element, such as <title>. */
export function escapeText(text: string): string {
  return text.replace(/[<&]/g, reference)
}

function escapeAttribute(value: string): string {
  return value.replace(/[\0"&'`]/g, reference)
}

function reference(character: string): string {
  return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`
}
