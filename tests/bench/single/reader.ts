/** A browser that opens single files from a disk. */
export interface Reader {
  /** Example: `Chromium 143.0`. */
  readonly name: string
  /** Returns the milliseconds from the command until the first row is shown. */
  readonly open: (url: string) => Promise<number>
  /** Runs the body of an async function in the open page; `argument` is its parameter. */
  readonly evaluate: (body: string, argument: string) => Promise<unknown>
  readonly close: () => Promise<void>
}

/** Selects the first headline of the list. */
export const FIRST_ROW = 'main li h3'

/** Returns the longest word of the first headline. */
export const WORD_OF_FIRST_ROW = `
  const words = document.querySelector('${FIRST_ROW}').textContent.match(/[a-zA-Z]+/g) ?? []
  return words.sort((a, b) => b.length - a.length)[0] ?? ''`

/** Searches for the words `argument`, and returns the milliseconds until the first highlight in a row. */
export const SEARCH = `
  const startMs = performance.now()
  location.hash = '#/?q=' + encodeURIComponent(argument)
  while (document.querySelector('main li mark') === null) {
    if (performance.now() - startMs > 120_000) throw new Error('no results for ' + argument)
    await new Promise((next) => setTimeout(next, 1))
  }
  return performance.now() - startMs`
