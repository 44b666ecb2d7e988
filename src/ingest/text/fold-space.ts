/** White space as one space, none at the ends. Single spaces, which are nearly all there is, are passed over. */
export function foldSpace(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, ' ').trim()
}
