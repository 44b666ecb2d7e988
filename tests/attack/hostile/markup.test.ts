import { expect, test } from 'vitest'
import { MARKUP_SEEDS } from './markup-seeds.ts'
import { publishMarkup } from './publish-markup.ts'

const CHARACTERS = 2_500
/** The limit of docs/articles.md. */
const maxBody = (fileBytes: number) => 32 * fileBytes + 1_048_576
/** A page repeats some attributes, such as the label of a table, and escapes quotation marks and ampersands. */
const MAX_HTML_GROWTH = 6

test('there are more than 100 hostile seeds of markup, with different names', () => {
  const names = MARKUP_SEEDS.map(({ name }) => name)
  expect(names.length).toBeGreaterThan(100)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test('hostile markup is published with a body and a page of limited size, or left out with a finding', () => {
  const failures = MARKUP_SEEDS.flatMap(({ name, write }) => {
    try {
      const { body, codes, fileBytes, html } = publishMarkup(write(CHARACTERS))
      if (body === null) return codes.includes('ingest-failed') ? [`${name}: ${codes.join()}`] : []
      const json = JSON.stringify(body).length
      const isLimited = json <= maxBody(fileBytes) && html.length <= MAX_HTML_GROWTH * json
      return isLimited ? [] : [`${name}: ${fileBytes} bytes became ${json} of JSON and ${html.length} of HTML`]
    } catch (error) {
      return [`${name}: ${String(error)}`]
    }
  })
  expect(failures).toEqual([])
})
