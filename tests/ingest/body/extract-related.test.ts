import { describe, expect, test } from 'vitest'
import { readCases } from '../read-cases.ts'
import { readText } from '../read-text.ts'

const BODY = '<p>The choir of Ossen sang on Sunday.</p>'
const RAIN = '<p>It rained.</p>'
const related = (...references: readonly string[]) => [BODY, `[related: ${references.join('; ')}]`, RAIN]

const CASES = readCases<readonly string[]>('related-lines.txt', {
  'bold, with a link to nowhere': related("'The Pier': A History null"),
  'bold, with an address': related('The Pier https://courier.example.org/pier'),
  plain: related('The Pier https://courier.example.org/pier'),
  'words without a link': related('The Pier null'),
  'several on one line': related('The Pier null', 'The Lamp null', 'The Bell null'),
  'a list below a label': related('The Pier null', 'The Lamp null'),
  'a heading above a list': related('The Pier null', 'The Lamp null').slice(0, 2),
  'inside a paragraph': related('The Pier null'),
  'two lines in a row': related('The Pier null', 'The Lamp null'),
  'a forbidden address': related('The Pier null'),
  Russian: related('Причал null'),
  German: related('Der Anleger null'),
  French: related('La jetée null'),
  Arabic: related('الرصيف null'),
  Chinese: related('码头 null'),
  'a bar behind the label': related('The Pier null'),
  'a dash behind the label': related('Der Anleger null'),
  'MORE in capitals': related('The Pier null'),
  'More in a sentence': [`${BODY}<p>More: the choir will sing again.</p>${RAIN}`],
  'a sentence behind a dash': [`${BODY}<p>See also – the choir said so – the history of the pier.</p>${RAIN}`],
  'a sentence that begins so': [
    `${BODY}<p>Related <a href="https://courier.example.org/papers">papers</a> were found on the pier.</p>${RAIN}`,
  ],
  'a link in a sentence after the label': [
    `${BODY}<p>Read more: in our history of the pier it is told at length.</p>${RAIN}`,
  ],
})

describe('a line with the label of related articles', () => {
  test.each(CASES)('becomes a related block, or stays text: %s', (_, text, blocks) => {
    expect(readText(text).html.split('\n')).toEqual(blocks)
  })
})
