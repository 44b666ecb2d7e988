import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readText } from '../read-text.ts'

const html = (body: string) =>
  readText(`# A headline\n\nBy Ada Roe\n\nMarch 1, 2024\n\nThe pier was opened on Monday.\n\n${body}\n`).html

const paragraphs = (first: string, second: string) => html(`${first}\n\n${second}`).split('</p>').length - 1

describe('two paragraphs', () => {
  test.each([
    [
      'are joined if a sentence continues in the second',
      'The storm that reached the island on Sunday tore away',
      'the outer half of the pier.',
      2,
    ],
    [
      'are joined after a comma',
      'The storm that reached the island on Sunday, the engineer said,',
      'tore away the outer half of the pier.',
      2,
    ],
    [
      'stay separate if the second starts with a capital',
      'The storm that reached the island on Sunday tore away',
      'The outer half of the pier.',
      3,
    ],
    [
      'stay separate after a colon',
      'The storm that reached the island on Sunday tore away three things:',
      'the outer half of the pier.',
      3,
    ],
    [
      'stay separate if the second is a list',
      'The storm that reached the island on Sunday tore away',
      '- the outer half of the pier',
      2,
    ],
    [
      'stay separate if the second is a quotation',
      'The storm that reached the island on Sunday tore away',
      '> the outer half of the pier',
      3,
    ],
    [
      'stay separate if the second is bold',
      'The storm that reached the island on Sunday tore away',
      '**the outer half of the pier**',
      3,
    ],
    ['stay separate if they are short like verse', 'The sea is calm', 'the moon lies fair', 3],
    [
      'stay separate if the second is an address',
      'The whole report of the storm on the island can be read at',
      'https://example.org/report',
      3,
    ],
    [
      'stay separate if the second starts with a brand name',
      'The storm that reached the island on Sunday tore away',
      'iPhones and other things.',
      3,
    ],
    [
      'are joined if a hyphenated name continues in the second',
      'The storm that reached the island on Sunday was told of by the Anglo-',
      'Saxon chronicle.',
      2,
    ],
    [
      'stay separate in a script without case',
      '风暴在周日晚上到达了岛屿并且带走了码头的外半部分和教堂的屋顶以及灯塔的灯还有许多其他的东西和船只',
      '码头的外半部分',
      3,
    ],
  ])('%s', (_, first, second, count) => {
    expect(paragraphs(first, second)).toBe(count)
  })

  test('are never joined if the first ends with the end of a sentence', () => {
    const words = fc.array(fc.constantFrom('the', 'pier', 'storm-tossed', 'Ossen', '1,200', 'über', 'он', 'said'), {
      minLength: 6,
      maxLength: 14,
    })
    const ends = fc.constantFrom('.', '!', '?', '…', '."', '.”', '».', '.)', ':', '?"', '”', '"', ')', ']')
    fc.assert(
      fc.property(words, ends, words, (first, end, second) => {
        expect(paragraphs(`Then ${first.join(' ')}${end}`, `and ${second.join(' ')}.`)).toBe(3)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a word that is cut several times', () => {
  test('by blank lines is joined to one word', () => {
    const written =
      'The storm that reached the island tore away an extra-\n\nordi-\n\nnary part of the pier and **two** light-\n\nhouses.'
    expect(html(written)).toContain('an extraordinary part of the pier and <strong>two</strong> lighthouses.</p>')
  })

  test('into more than 100 letters is no word, and stays cut', () => {
    const half = 'a'.repeat(101)
    const written = `The storm that reached the island tore away ${half}-\n\n${half} of the pier.`
    expect(html(written)).toContain(`${half}- ${half} of the pier.`)
  })
})
