/** Attributes by their HTML names, in the order of the output. */
export type Attributes = Readonly<Record<string, string>>

/**
 * Returns the HTML of an element without content. A test compares the result with `toHtml(h(name, attributes))` of
 * hastscript and hast-util-to-html, which take ten times as long. The head of a page has about 20 such elements.
 */
export function voidElement(name: 'link' | 'meta', attributes: Attributes): string {
  let html = `<${name}`
  for (const attribute in attributes) html += ` ${attribute}="${escapeAttribute(attributes[attribute] ?? '')}"`
  return `${html}>`
}

/** Escapes the text of an element such as <title>. */
export function escapeText(text: string): string {
  return text.replace(/[<&]/g, reference)
}

function escapeAttribute(value: string): string {
  return value.replace(/[\0"&'`]/g, reference)
}

function reference(character: string): string {
  return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`
}
