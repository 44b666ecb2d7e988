/** `a` → `&#97;`, or with leading zeros and without the semicolon, which lenient parsers accept. */
export function decimal(text: string, { digits = 0, semicolon = true } = {}): string {
  return referencesTo(text, (code) => `&#${String(code).padStart(digits, '0')}${semicolon ? ';' : ''}`)
}

/** `a` → `&#x61;`. */
export function hexadecimal(text: string, { semicolon = true } = {}): string {
  return referencesTo(text, (code) => `&#x${code.toString(16)}${semicolon ? ';' : ''}`)
}

/** `a` → `97`: the arguments of String.fromCharCode. */
export function charCodes(text: string): string {
  return Array.from(text, (character) => character.codePointAt(0)).join(',')
}

export function base64(text: string): string {
  return btoa(text)
}

function referencesTo(text: string, write: (code: number) => string): string {
  return Array.from(text, (character) => write(character.codePointAt(0) ?? 0)).join('')
}
