import { describe, expect, test } from 'vitest'
import { escapeHeadline } from '../../../src/ingest/markdown/escape-headline.ts'
import { readText } from '../read-text.ts'

const REST = '\n\nBy Ada Quill\n\nFebruary 3, 2020\n\nA storm tore away the outer metres of the ferry pier.\n'
const HEADLINES = [
  '1984. The Year the Pier Burned',
  '1. Division: Lannow United Wins at Last',
  '3) The Pier Comes First',
  '#MeToo March Draws Thousands',
  'Show M*A*S*H Returns to Pier',
  'Schools Drop C# for F* and Say "No"',
  '*UPDATED* Storm Tears Away Pier',
  'Driver tp_fan and tp_pad Are Back',
  '> $5 Fares: What the Ferry Costs Now',
  '- 40 Degrees: Harbour Frozen Over',
  '`rm` and ~~the~~ Pier',
]

describe('the first line of a text file', () => {
  test.each(HEADLINES)('is the headline as it is printed: %s', (headline) => {
    expect(readText(`${headline}${REST}`).article).toMatchObject({
      headline,
      authors: ['Ada Quill'],
      date: '2020-02-03',
    })
  })

  test.each([
    ['# Storm Tears Away Pier', 'Storm Tears Away Pier'],
    ['**Storm Tears Away Pier**', 'Storm Tears Away Pier'],
    ['[Storm Tears Away Pier](https://press.example.net/storm)', 'Storm Tears Away Pier'],
  ])('is Markdown if it is plainly meant so: %s', (line, headline) => {
    expect(readText(`${line}${REST}`).article).toMatchObject({ headline })
  })

  test.each(['', '\n\n', '- one\n- two\n', '1. one\n2. two', 'Storm\n=====\n\nText'])(
    'is not changed if the line is missing or goes on in the next line: %o',
    (text) => {
      expect(readText(text).article?.body ?? null).toEqual(readText(text, 'a.md').article?.body ?? null)
    },
  )
})

test('a Markdown file keeps the meaning of all signs', () => {
  expect(readText(`1984. The Year the Pier Burned${REST}`, 'a.md').html).toContain('<ol start="1984">')
})

test('spaces around the line are kept', () => {
  expect(escapeHeadline('\n  #MeToo  \n\nText')).toBe('\n  \\#MeToo  \n\nText')
})
