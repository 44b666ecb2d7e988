const MAX_EXAMPLE = 160

/** A remedy: how to write a value of the front matter so that YAML reads it as it is meant. */
export function explainQuotes(key: string, value: string): string {
  if (value.length > MAX_EXAMPLE) {
    return String.raw`Put the value of ${key} in double quotes, and a \ before each double quote and each \ in it.`
  }
  const items = /^\[(?!\[)([^[\]"]*)\]$/.exec(value)?.[1]
  if (items !== undefined) {
    const quoted = items.split(',').map((item) => JSON.stringify(item.trim()))
    return `Put each item of ${key} in quotes: ${key}: [${quoted.join(', ')}]`
  }
  return `Put the value of ${key} in quotes: ${key}: ${JSON.stringify(value)}`
}

/**
 * Removes a pair of quotes around a whole value, also if the value has quotes of its own: `"Mayor: "We Will Rebuild""`.
 * Keeps the quotes of `"Storm" and "Pier"`.
 */
export function removeQuotes(written: string): string {
  const quote = written[0]
  // An opening quote that is never closed.
  if (quote === '"' && written.lastIndexOf('"') === 0) return written.slice(1)
  if ((quote !== '"' && quote !== "'") || written.length < 2 || !written.endsWith(quote)) return written
  const inner = written.slice(1, -1)
  const value = quote === '"' ? inner.replace(/\\(["\\])/g, '$1') : inner.replaceAll("''", "'")
  const first = value.indexOf(quote)
  if (first === -1) return value
  // The first quote inside must open a quotation or be an apostrophe. One that closes belongs to the first of the value.
  const opens = first === 0 || /[\s([{—–:-]/.test(value[first - 1] ?? '')
  const isApostrophe = quote === "'" && /\p{L}/u.test(value[first + 1] ?? '')
  return opens || isApostrophe ? value : written
}
