/** A browser that opens single files from the disk. */
export interface Reader {
  /** Such as `Chromium 143.0`. */
  readonly name: string
  /** Milliseconds from the command until the first row is there. */
  readonly open: (url: string) => Promise<number>
  /** Runs a function's body in the page that is open, as an async function of `argument`. */
  readonly evaluate: (body: string, argument: string) => Promise<unknown>
  readonly close: () => Promise<void>
}

/** In the list: the first headline. */
export const FIRST_ROW = 'main li h3'

/** The longest word of the first headline, as what a reader may search for. */
export const WORD_OF_FIRST_ROW = `
  const words = document.querySelector('${FIRST_ROW}').textContent.match(/[a-zA-Z]+/g) ?? []
  return words.sort((a, b) => b.length - a.length)[0] ?? ''`

/** Asks for the words `argument`, and gives the milliseconds until the first of them is marked in a row. */
export const SEARCH = `
  const startMs = performance.now()
  location.hash = '#/?q=' + encodeURIComponent(argument)
  while (document.querySelector('main li mark') === null) {
    if (performance.now() - startMs > 20_000) throw new Error('nothing was found: ' + argument)
    await new Promise((next) => setTimeout(next, 1))
  }
  return performance.now() - startMs`
