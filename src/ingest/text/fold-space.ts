/** Folds white space to single spaces and trims the ends. Single spaces are skipped, because they are the most frequent. */
export function foldSpace(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, ' ').trim()
}
