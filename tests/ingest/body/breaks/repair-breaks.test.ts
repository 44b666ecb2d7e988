import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readText } from '../../read-text.ts'

const html = (body: string) =>
  readText(`# A headline\n\nBy Ada Roe\n\nMarch 1, 2024\n\nThe pier was opened on Monday.\n\n${body}\n`).html

const lettersOf = (text: string) => text.replace(/<[^>]*>|[^\p{L}]/gu, '')
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

describe('a word that is divided at the end of a line', () => {
  const PAD = 'The storm came at night.'
  test.each<readonly [written: string, joined: string]>([
    ['The pier was repai-\nred in the spring.', 'The pier was repaired in the spring.'],
    ['Justice Har-\nrow spoke.', 'Justice Harrow spoke.'],
    ['The Anglo-\nSaxon chronicle.', 'The Anglo-\nSaxon chronicle.'],
    ['A price-\ndetermining factor.', 'A price-determining factor.'],
    ['A wind-\ndriven mill.', 'A wind-driven mill.'],
    ['Cold-\nrolled steel.', 'Cold-rolled steel.'],
    ['In self-\ndefence.', 'In self-defence.'],
    ['An under-\nstanding was found.', 'An understanding was found.'],
    ['The lamp-\nlighter came. A lamplighter came.', 'The lamplighter came. A lamplighter came.'],
    ['The wave-\nbreaker fell. The wave-breaker fell.', 'The wave-breaker fell. The wave-breaker fell.'],
    ['A storm-\nnight. It was night.', 'A storm-night. It was night.'],
    ['The first-\nand second-class cabins.', 'The first-\nand second-class cabins.'],
    ['The boat, steam\n-\ndriven, left.', 'The boat, steam-driven, left.'],
    ['The ac- counting was wrong. Accounting is hard.', 'The accounting was wrong. Accounting is hard.'],
    ['The ac- counting was wrong.', 'The ac- counting was wrong.'],
    ['short- and long-term', 'short- and long-term'],
  ])('is joined by what the article, or else the language, says: %j', (written, joined) => {
    expect(html(`${PAD} ${written}`)).toContain(`<p>${PAD} ${joined}</p>`)
  })

  test.each<readonly [language: string, written: string, joined: string]>([
    ['fr', 'Le maire a-t-il parlé ? Peut-\nêtre, dit-\nil.', 'Peut-être, dit-il.'],
    [
      'de',
      'Die Brücke wurde abge-\nrissen, sagte der deutsch-\nfranzösische Rat.',
      'abgerissen, sagte der deutsch-französische Rat.',
    ],
    ['ru', 'Кто-\nнибудь видел при-\nчал.', 'Кто-нибудь видел причал.'],
  ])('is joined by the words of its language: %s', (lang, written, joined) => {
    const text = `---\nlang: ${lang}\n---\n# Titel\n\n${written}\n`
    expect(readText(text).html).toContain(joined)
  })

  test('is reported once for each paragraph, with the number of others', () => {
    const { printed } = readText('# A headline\n\nThe pier was repai-\nred by the coun-\ncil of the is-\nland.\n')
    expect(printed.filter((line) => line.includes('word-joined'))).toEqual([
      'a.txt:3:1  warning  word-joined  expected a word on one line, found “repai- / red”, joined to “repaired”, and 2 more in this paragraph. Check the words. Join them in the file to silence this warning.',
    ])
  })

  test('keeps all its letters', () => {
    const word = fc.constantFrom(
      'storm-',
      'price-',
      'ferry',
      'pier',
      'determin-',
      'ing',
      'and',
      'Ossen-',
      'a-',
      '-',
      'isch-',
    )
    const separator = fc.constantFrom(' ', '\n')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, separator), { minLength: 1, maxLength: 12 }), (words) => {
        const written = `Then ${words.flat().join('')}it ended.`
        expect(lettersOf(html(written))).toContain(lettersOf(written))
      }),
    )
  })
})

describe('a page number or a running header', () => {
  const START = 'The rescue boats had not left the harbour of Ossen, where divers'
  const END = 'looked for the clock of the pier.'
  test.each<readonly [title: string, between: string]>([
    ['a page number', '12'],
    ['a page number between hyphens', '- 12 -'],
    ['a page number with a word', 'Page 12 of 40'],
    ['a running header', 'THE OSSEN COURIER, 3 MARCH 2024'],
    ['both', '12\n\nThe Ossen Courier'],
  ])('behind which a sentence goes on is removed, with a warning: %s', (_, between) => {
    const { html: body, codes } = readText(`# A headline\n\nIt rained.\n\n${START}\n\n${between}\n\n${END}\n`)
    expect(body).toContain(`<p>${START} ${END}</p>`)
    expect(codes).toContain('page-mark-removed')
  })

  test('that is repeated is removed between whole paragraphs', () => {
    const header = 'THE OSSEN COURIER'
    const { html: body } = readText(
      `# A headline\n\nIt rained.\n\n${header} 3\n\nIt snowed.\n\n${header} 4\n\nIt thawed.\n`,
    )
    expect(body).toBe('<p>It rained.</p><p>It snowed.</p><p>It thawed.</p>')
  })

  test('is no part of a sentence if it is kept', () => {
    const body = html('THE OSSEN COURIER, MONDAY, 3 MARCH 2024\n\nlooked for the clock of the pier.')
    expect(body).toContain('<p>THE OSSEN COURIER, MONDAY, 3 MARCH 2024</p>')
  })

  test.each(['1\n\nThe storm came.\n\n2\n\nThe pier fell.', 'The storm came.\n\nWAR IS OVER\n\nThe pier fell.'])(
    'is not recognised in the numbers of chapters and in headings: %j',
    (text) => {
      expect(html(text).split('<p>')).toHaveLength(text.split('\n\n').length + 2)
    },
  )
})
