const UNSAFE = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu
/** Also matches colours, line feeds and tabs, which a log may contain. Of the colours, none hides a text. */
// eslint-disable-next-line no-control-regex -- colours start with a control character
const COLOUR_OR_UNSAFE = /\u001b\[(?:0|1|2|22|39|[39]\d)m|[\n\t]|[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu

/**
 * Escapes a line for the terminal. File names, settings and article texts are untrusted: `\x1b` could hide or forge
 * output, and so could a line break. Example: a line with an escape character contains `\u{1b}` instead.
 */
export function escapeLine(line: string): string {
  return line.replace(UNSAFE, toEscape)
}

/** Escapes the messages of Vite, which contain colours and several lines. */
export function escapeLog(text: string): string {
  return text.replace(COLOUR_OR_UNSAFE, (part) => (part.length > 1 || /[\n\t]/.test(part) ? part : toEscape(part)))
}

function toEscape(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}
