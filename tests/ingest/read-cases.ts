import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FIXTURES = join(import.meta.dirname, '../fixtures/clippings')

/**
 * Reads the clippings of a fixture file, each below a line `8<--- title`, with their expectations. Throws if the file
 * and the expectations have different titles.
 */
export function readCases<Expectation>(
  name: string,
  expected: Readonly<Record<string, Expectation>>,
): readonly (readonly [title: string, text: string, expectation: Expectation])[] {
  const [, ...pieces] = readFileSync(join(FIXTURES, name), 'utf8').split(/^8<--- /m)
  const texts = new Map(
    pieces.map((piece) => [piece.slice(0, piece.indexOf('\n')), piece.slice(piece.indexOf('\n') + 1)]),
  )
  const unread = [...texts.keys()].filter((title) => !Object.hasOwn(expected, title))
  if (unread.length > 0) throw new Error(`${name}: nothing is expected of ${unread.join(', ')}`)
  return Object.entries(expected).map(([title, expectation]) => {
    const text = texts.get(title)
    if (text === undefined) throw new Error(`${name}: no clipping “${title}”`)
    return [title, text, expectation]
  })
}
