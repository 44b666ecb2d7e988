import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { preparePlainLines } from '../../../src/ingest/markdown/plain-lines.ts'
import { readText } from '../read-text.ts'

const HEAD = 'The Choir Returns\n\nBy Ada Roe\n\nMarch 28, 2024\n\n'
const LONG = [
  'The choir of Ossen sang on Sunday, and everyone on the island came to hear it.',
  'The roof of the chapel was repaired last year, and the lamp was lit again at night.',
  '“We will sing every week,” said the conductor, who had come down to the harbour.',
]

const withoutSigns = (text: string) => text.replace(/[\\\uffff \t]/g, '').replaceAll('*', '-')

describe('in a text file', () => {
  test.each<readonly [title: string, body: string, html: string]>([
    [
      'a lone hyphen is no heading',
      'The engine of the small, power\n-\ndriven boat stopped.',
      '<p>The engine of the small, power-driven boat stopped.</p>',
    ],
    ['a lone equals sign is no heading', 'two and two\n=\nfour', '<p>two and two\n=\nfour</p>'],
    ['a lone plus sign is no list', 'The choir\n\n+\n\nthe band', '<p>The choir</p><p>+</p><p>the band</p>'],
    ['a lone number is no list', 'The choir\n\n12.\n\nThe band', '<p>The choir</p><p>12.</p><p>The band</p>'],
    [
      'a page number between hyphens is no list',
      'The choir\n\n- 13 -\n\nThe band',
      '<p>The choir</p><p>- 13 -</p><p>The band</p>',
    ],
    ['dashes below several lines are a rule', 'one\ntwo\n---\nthree', '<p>one\ntwo</p><hr><p>three</p>'],
    ['a list stays a list', '- the roof\n- the lamp', '<ul><li>the roof</li><li>the lamp</li></ul>'],
    ['a quotation stays one', '> the roof\n>\n> the lamp', '<blockquote><p>the roof</p><p>the lamp</p></blockquote>'],
    [
      'one line is one paragraph if every line is long and ends a sentence',
      LONG.join('\n'),
      LONG.map((line) => `<p>${line}</p>`).join(''),
    ],
    [
      'lines that are all indented and end sentences are paragraphs',
      '  The choir sang on Sunday.\n  Nobody left.\n  It rained.',
      '<p>The choir sang on Sunday.</p><p>Nobody left.</p><p>It rained.</p>',
    ],
    [
      'an indented line starts a paragraph',
      '    OSSEN, March 28 -- The choir of the island\nsang on Sunday in the chapel.\n    Everyone came to hear it, and\nnobody left.\n\tIt rained.',
      '<p>OSSEN, March 28 -- The choir of the island\nsang on Sunday in the chapel.</p><p>Everyone came to hear it, and\nnobody left.</p><p>It rained.</p>',
    ],
    [
      'indented lines of a verse are none',
      'The sea is calm tonight,\n  the tide is full,\nthe moon lies fair\n  upon the straits.',
      '<p>The sea is calm tonight,\nthe tide is full,\nthe moon lies fair\nupon the straits.</p>',
    ],
    [
      'wrapped lines are one paragraph',
      'The choir of Ossen sang on Sunday, and everyone on the island came\nto hear it. The roof of the chapel was repaired last year, at last.\nThe lamp was lit again on Monday at night, for the first time ever.',
      '<p>The choir of Ossen sang on Sunday, and everyone on the island came\nto hear it. The roof of the chapel was repaired last year, at last.\nThe lamp was lit again on Monday at night, for the first time ever.</p>',
    ],
  ])('%s', (_, body, html) => {
    expect(readText(HEAD + body).html.replace(/<br>/g, '')).toBe(html)
  })

  test('the lines below a headline without blank lines are paragraphs', () => {
    const { article, html } = readText(`The Choir Returns\nBy Ada Roe\nMarch 28, 2024\n${LONG.join('\n')}\n`)
    expect([article?.headline, article?.authors, article?.date]).toEqual([
      'The Choir Returns',
      ['Ada Roe'],
      '2024-03-28',
    ])
    expect(html).toBe(LONG.map((line) => `<p>${line}</p>`).join(''))
  })
})

test('in a Markdown file, the same lines are Markdown', () => {
  expect(readText('# The Choir\n\nIt sang\n-\nand left.\n', 'a.md').html).toContain('<h2>It sang</h2>')
})

test('preparing lines adds no line and removes no character', () => {
  const line = fc.constantFrom(
    '',
    '-',
    '=',
    '>',
    '> x',
    '---',
    '- 13 -',
    '7.',
    '    Indented.',
    'word',
    '- item',
    '```',
    ...LONG,
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const prepared = preparePlainLines(lines.join('\n'))
      expect(prepared.split('\n')).toHaveLength(Math.max(1, lines.length))
      expect(withoutSigns(prepared)).toBe(withoutSigns(lines.join('\n')))
    }),
  )
})
