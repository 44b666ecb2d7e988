/**
 * Keeps only letters and digits, in lower case: quotes, dashes, case and white space don't distinguish headlines and names.
 * For comparison only.
 */
export function foldLetters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
