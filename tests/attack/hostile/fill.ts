/** Repeats a text up to about this many characters. */
export function fill(characters: number, unit: string): string {
  return unit.repeat(Math.max(1, Math.round(characters / unit.length)))
}

/** Joins numbered texts up to about this many characters. */
export function fillNumbered(characters: number, unitAt: (index: number) => string): string {
  let text = ''
  for (let index = 0; text.length < characters; index++) text += unitAt(index)
  return text
}
