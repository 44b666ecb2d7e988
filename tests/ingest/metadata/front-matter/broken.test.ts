import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readText } from '../../read-text.ts'

const TEXT = '\n\nThe choir of Ossen sang on Sunday, and nobody was hurt.\n'
const OTHERS = 'author: Ada Roe\ndate: 2020-02-03'

const TITLES = {
  'a colon': ['The Pier: A Life', 'The Pier: A Life'],
  'a colon at its end': ['The Pier:', 'The Pier:'],
  'no space behind the colon of its key': ['\bThe Pier', 'The Pier'],
  'quotes in quotes': ['"Mayor: "We Will Rebuild""', 'Mayor: "We Will Rebuild"'],
  'two quotations': ['"Storm" and "Pier"', '"Storm" and "Pier"'],
  'an apostrophe in single quotes': ["'It's the Pier'", "It's the Pier"],
  'an apostrophe at its start': ["'Tis the Pier", "'Tis the Pier"],
  'an unclosed quote': ['"The Pier', 'The Pier'],
  'an @ sign at its start': ['@harbour Is Back', '@harbour Is Back'],
  'a number sign': ['Pier #3 Burns', 'Pier #3 Burns'],
  'a number sign at its start': ['#MeToo March', '#MeToo March'],
  'a number sign between words': ['Pier # 3', 'Pier # 3'],
  brackets: ['[Video] The Pier', '[Video] The Pier'],
  'brackets alone': ['[Video]', '[Video]'],
  braces: ['{Draft}', '{Draft}'],
  'an exclamation mark at its start': ['!Vamos', '!Vamos'],
  'an ampersand at its start': ['&Co Is Back', '&Co Is Back'],
  'an ampersand and an asterisk before the same word': ['&Co Meets *Co', '&Co Meets *Co'],
  'asterisks at its start': ['*Storm* Breaks', '*Storm* Breaks'],
  'a bar at its start': ['| The Pier', '| The Pier'],
  'a greater-than sign at its start': ['> The Pier', '> The Pier'],
  'a percent sign at its start': ['%50 Off', '%50 Off'],
  'a hyphen at its start': ['- The Pier', '- The Pier'],
  'a question mark at its start': ['? The Pier', '? The Pier'],
  'a backtick at its start': ['`Pier` Breaks', '`Pier` Breaks'],
  'a tab': ['The\tPier: A Life', 'The Pier: A Life'],
  'a backslash': ['"C:\\Docks"', 'C:\\Docks'],
} as const

describe('a headline in front matter', () => {
  test.each(Object.entries(TITLES))('stays as it is written with %s', (_, [written, headline]) => {
    const line = `title: ${written}`.replace(' \b', '')
    const { article, codes } = readText(`---\n${line}\n${OTHERS}\n---${TEXT}`, 'a.md')
    expect(article).toMatchObject({ headline, authors: ['Ada Roe'], date: '2020-02-03' })
    expect(new Set(codes)).toEqual(new Set(['front-matter-broken']))
  })

  test('survives in YAML with any characters, and in a list of properties in any order', () => {
    const part = fc.oneof(
      fc.constantFrom('Storm', 'the', 'Pier', 'Über', '渡轮', '42'),
      fc.constantFrom(
        ':',
        ': ',
        '"',
        "'",
        '@',
        '#',
        ' # ',
        '\t',
        ' - ',
        '[',
        ']',
        '{',
        '}',
        '|',
        '>',
        '&',
        '*',
        '!',
        '%',
        '`',
        '?',
        ',',
        '\\',
      ),
      fc.constant(' '),
    )
    const title = fc
      .array(part, { minLength: 2, maxLength: 12 })
      .map((parts) => parts.join(''))
      // A title in quotes is meant without them, and one without words is none.
      .filter((written) => /\p{L}{3}/u.test(written) && !/^\s*["'].*["']\s*(?:#.*)?$/.test(written))
    fc.assert(
      fc.property(title, fc.boolean(), (written, isFirst) => {
        const lines = isFirst ? [`title: ${written}`, OTHERS] : [OTHERS, `title: ${written}`]
        const { article } = readText(`---\n${lines.join('\n')}\n---${TEXT}`, 'a.md')
        expect(lettersOf(article?.headline)).toBe(lettersOf(written))
        expect(article).toMatchObject({ authors: ['Ada Roe'], date: '2020-02-03' })
      }),
      { numRuns: 300 },
    )
  })
})

function lettersOf(text = ''): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

describe('front matter that is not YAML', () => {
  test('has a finding for each broken key, which says what to write', () => {
    const { printed } = readText(`---\ntitle: The Pier: A Life\nauthor: @ada\ndate: 2020-02-03\n---${TEXT}`, 'a.md')
    expect(printed).toEqual([
      'a.md:2:1  warning  front-matter-broken  expected front matter as YAML or TOML, found title, which is no YAML. Put the value of title in quotes: title: "The Pier: A Life"',
      'a.md:3:1  warning  front-matter-broken  expected front matter as YAML or TOML, found author, which is no YAML. Put the value of author in quotes: author: "@ada"',
    ])
  })

  test('has each item of a list in the remedy', () => {
    const { printed } = readText(`---\ntitle: The Pier\ntags: [#one, #two]\n${OTHERS}\n---${TEXT}`, 'a.md')
    expect(printed).toEqual([expect.stringContaining('Put each item of tags in quotes: tags: ["#one", "#two"]')])
  })

  test.each([
    ['tabs before its items', `---\ntitle: The Pier\ntags:\n\t- one\n\t- two\n${OTHERS}\n---${TEXT}`],
    ['a tab before a key', `---\n\ttitle: The Pier\ntags: [one, two]\n${OTHERS}\n---${TEXT}`],
    ['a space before a key', `---\ntitle: The Pier\n tags: [one, two]\n${OTHERS}\n---${TEXT}`],
    ['a key twice', `---\ntitle: The Pier\ntags: [one, two]\ntags: [one, two]\n${OTHERS}\n---${TEXT}`],
    ['broken items', `---\ntitle: The Pier\ntags:\n  - "one" \n  - 'two\n${OTHERS}\n---${TEXT}`],
    ['no closing line', `---\ntitle: The Pier\ntags: [one, two]\n${OTHERS}${TEXT}`],
    ['no closing line above a rule', `---\ntitle: The Pier\ntags: [one, two]\n${OTHERS}${TEXT}\n---\n`],
    [
      'no closing line, in TOML',
      `+++\ntitle = "The Pier"\ntags = ["one", "two"]\nauthor = "Ada Roe"\ndate = 2020-02-03${TEXT}`,
    ],
    [
      'a broken value, in TOML',
      `+++\ntitle = The Pier\ntags = ["one", "two"]\nauthor = "Ada Roe"\ndate = 2020-02-03\n+++${TEXT}`,
    ],
  ])('is read line by line with %s', (name, text) => {
    const { article, codes, html } = readText(text, 'a.md')
    expect(article).toMatchObject({ headline: 'The Pier', authors: ['Ada Roe'], date: '2020-02-03' })
    expect(article?.tags.map((tag) => tag.replace("'", ''))).toEqual(['one', 'two'])
    expect(html).toContain('<p>The choir of Ossen sang')
    expect(new Set(codes), name).toEqual(new Set(['front-matter-broken']))
  })

  test('is closed below its last key, with the line in the remedy', () => {
    const { printed } = readText(`---\ntitle: The Pier\n${OTHERS}\n\n## Chapter\n\nIt burned.\n`, 'a.md')
    expect(printed).toEqual([
      'a.md:1:1  warning  front-matter-broken  expected front matter as YAML or TOML, found no closing ---. Add a line of --- below line 4.',
    ])
  })
})

describe('a thematic break at the top', () => {
  test.each([
    ['a paragraph', '---\n\nThe Pier\n\nBy Ada Roe\n\n---\n'],
    ['a paragraph with a colon', '---\nNote: The pier burned: see below.\n\n---\nIt burned.\n'],
    ['an unknown label and no other break', '---\nCorrection: The pier burned on Sunday.\n\nIt burned.\n'],
  ])('above %s is no front matter', (_, text) => {
    expect(readText(text, 'a.md').codes.filter((code) => code.startsWith('front-matter'))).toEqual([])
  })
})

describe('front matter', () => {
  test.each([
    [
      'TOML',
      '+++\ntitle = "The Pier"\nauthors = ["Ada Roe"]\ndate = 2020-02-03T07:00:00Z\ntags = ["one", "two"]\n[params]\nsource = "The Courier"\n+++',
    ],
    [
      'TOML of Zola',
      '+++\ntitle = "The Pier"\ndate = 2020-02-03\n[taxonomies]\ntags = ["one", "two"]\nauthors = ["Ada Roe"]\n[extra]\nsource = "The Courier"\n+++',
    ],
    [
      'JSON',
      '{\n  "title": "The Pier",\n  "authors": ["Ada Roe"],\n  "date": "2020-02-03",\n  "tags": ["one", "two"],\n  "source": "The Courier"\n}',
    ],
    [
      'YAML of Jekyll',
      '---\ntitle: "The Pier"\nauthor: Ada Roe\ndate: 2020-02-03 07:00:00 +0100\ntags: one two\nsource: The Courier\n...',
    ],
    [
      'JSON on one line',
      '{"title": "The Pier", "author": "Ada Roe", "date": "2020-02-03", "tags": ["one", "two"], "source": "The Courier"}',
    ],
    [
      'JSON between fences',
      '---json\n{"title": "The Pier", "author": "Ada Roe", "date": "2020-02-03", "tags": ["one", "two"], "source": "The Courier"}\n---',
    ],
    [
      'TOML between other fences',
      '---toml\ntitle = "The Pier"\nauthor = "Ada Roe"\ndate = 2020-02-03\ntags = ["one", "two"]\nsource = "The Courier"\n---',
    ],
  ])('in %s is read', (_, frontMatter) => {
    const { article, html, codes } = readText(`${frontMatter}${TEXT}`, 'a.md')
    expect(article).toMatchObject({
      headline: 'The Pier',
      authors: ['Ada Roe'],
      date: '2020-02-03',
      tags: ['one', 'two'],
      source: 'The Courier',
    })
    expect(html).toBe('<p>The choir of Ossen sang on Sunday, and nobody was hurt.</p>')
    expect(codes).toEqual([])
  })
})
