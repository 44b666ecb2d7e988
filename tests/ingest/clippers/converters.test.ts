import { describe, expect, test } from 'vitest'
import { titleOfFile } from '../../../src/ingest/clippers/file-title.ts'
import { readText } from '../read-text.ts'

const HEAD = '# The Pier\n\nBy Ada Roe\n\nFebruary 3, 2020\n\n'
const SENTENCE =
  'A storm that struck the coast on Sunday night tore away the outer 60 metres of the ferry pier, the harbour office said on Monday morning.'
const ADDRESS = 'https://press.example.net/@ada?source=post-1'

describe('a link that a converter divided', () => {
  test.each([
    ['a picture', `[\n\n![Ada](https://img.example.net/a.jpg)\n\n](${ADDRESS})\n\nIt rained.`, '<img data-picture="0"'],
    [
      'a picture behind the bracket',
      `[![Ada](https://img.example.net/a.jpg)\n\n](${ADDRESS})\n\nIt rained.`,
      '<img data-picture="0"',
    ],
    ['words', `[\n\nRead on\n\n](${ADDRESS})\n\nIt rained.`, `<a href="${ADDRESS.replace('&', '&#x26;')}">Read on</a>`],
    [
      'a card',
      `[\n\n### The Boats\n\nThey sail again.\n\n](${ADDRESS})\n\nIt rained.`,
      `<a href="${ADDRESS}">The Boats</a></h2><p>They sail again.</p>`,
    ],
    [
      'another link',
      `[\n\nBy [Ben](https://a.example/)\n\n](${ADDRESS})\n\nIt rained.`,
      `<a href="https://a.example/">Ben</a>`,
    ],
  ])('has no stray brackets around %s', (_, text, expected) => {
    const { html, codes } = readText(`${HEAD}It was night.\n\n${text}\n`, 'a.md')
    expect(html).toContain(expected)
    expect(html).toContain(ADDRESS.slice(0, 30))
    expect(html.replace(/<[^<>]*>/g, '')).not.toMatch(/[[\]]|\(https/)
    expect(codes.filter((code) => code !== 'picture-left-out')).toEqual([])
  })

  test('stays in code', () => {
    expect(readText(`${HEAD}\`\`\`\n[\n\na\n\n](${ADDRESS})\n\`\`\`\n`, 'a.md').html).toContain('[\n\na\n\n](https')
  })
})

const readExcerpt = (excerpt: string) =>
  readText(`# The Pier\n\n> ## Excerpt\n> ${excerpt}\n\n---\n${SENTENCE}\n\nIt rained.\n`, 'a.md')

describe('the excerpt of MarkDownload', () => {
  test('is the summary and the first paragraph, without its heading and the rule below', () => {
    expect(readExcerpt('What was left of the pier.')).toMatchObject({
      article: { headline: 'The Pier', excerpt: 'What was left of the pier.' },
      html: `<p>What was left of the pier.</p><p>${SENTENCE}</p><p>It rained.</p>`,
    })
  })

  test('is not repeated if the text begins with it', () => {
    expect(readExcerpt(`${SENTENCE.slice(0, 60)}…`).html).toBe(`<p>${SENTENCE}</p><p>It rained.</p>`)
  })

  test('has the byline and the date below it', () => {
    const text = '# The Pier\n\n> ## Excerpt\n> What was left.\n\n---\nBy Ada Roe\n\nFebruary 3, 2020\n\nIt rained.\n'
    expect(readText(text, 'a.md')).toMatchObject({
      article: { authors: ['Ada Roe'], date: '2020-02-03' },
      html: '<p>What was left.</p><p>It rained.</p>',
    })
  })

  test('has the headline of the page removed below it', () => {
    const text = `# The Pier - The Courier\n\n> ## Excerpt\n> What was left.\n\n---\n# The Pier\n\n${SENTENCE}\n`
    expect(readText(text, 'a.md').html).toBe(`<p>What was left.</p><p>${SENTENCE}</p>`)
  })

  test('may be empty', () => {
    expect(readExcerpt('').html).toBe(`<p>${SENTENCE}</p><p>It rained.</p>`)
  })
})

describe('the title of a page in a note of MarkDownload', () => {
  test.each([
    ['The Pier Is Closed - The Lannow Courier', 'The Pier Is Closed', 'The Lannow Courier'],
    ['The Pier Is Closed | by Ada Roe | Harbour Letters', 'The Pier Is Closed', 'Harbour Letters'],
    ['The Pier Is Closed – courier.example.com', 'The Pier Is Closed', 'courier.example.com'],
    ['The Pier Is Closed - Three Boats Lost', 'The Pier Is Closed - Three Boats Lost', 'press.example.net'],
    ['The Pier-Head', 'The Pier-Head', 'press.example.net'],
  ])('is divided into the headline and the source: %s', (title, headline, source) => {
    const head = `---\ncreated: 2024-08-23T10:31:07 (UTC +02:00)\nsource: https://press.example.net/a\nauthor: Ada Roe\n---\n\n`
    expect(readText(`${head}# ${title}\n\n${SENTENCE}\n`, 'a.md').article).toMatchObject({ headline, source })
  })
})

const NOTE = '---\ntitle: 渡轮码头\nauthor:\n  - "[[欠海]]"\npublished:\n---\n'

describe('a line with the author and the date', () => {
  test.each([
    ['the date in emphasis', `${NOTE}欠海 *2026年4月27日 22:00*\n\n周日晚上。\n`],
    ['a place behind the date', `${NOTE}原创 欠海 海港报 *2026年4月27日 22:00* *广东*\n\n周日晚上。\n`],
    ['no emphasis', `${NOTE}欠海 2026年4月27日 22:00\n\n周日晚上。\n`],
    ['no author in the front matter', '---\ntitle: 渡轮码头\n---\n欠海 *2026年4月27日 22:00*\n\n周日晚上。\n'],
  ])('is metadata with %s', (_, text) => {
    expect(readText(text, 'a.md')).toMatchObject({
      article: { authors: ['欠海'], date: '2026-04-27', time: '22:00' },
      html: '<p>周日晚上。</p>',
    })
  })

  test('is text if its words are a sentence', () => {
    expect(readText(`${HEAD}It was closed on: *February 4, 2020*\n\nIt rained.\n`, 'a.md').html).toContain('closed on')
  })
})

describe('the name of a file', () => {
  test.each([
    ['Candlemas Storm Tears Away Ferry Pier.md', 'Candlemas Storm Tears Away Ferry Pier'],
    ['2020/Mayor： We Will Rebuild the Pier (1).txt', 'Mayor: We Will Rebuild the Pier'],
    ['2020-02-03 Storm Tears Away Pier.md', 'Storm Tears Away Pier'],
    ['2020-02-03 0715 Storm Tears Away Pier.md', 'Storm Tears Away Pier'],
    ['渡轮码头被风暴摧毁.md', '渡轮码头被风暴摧毁'],
    ['Storm Takes 60 Metres of Pier.md', 'Storm Takes 60 Metres of Pier'],
    ['storm-tears-away-ferry-pier.md', null],
    ['storm_tears_away.md', null],
    ['8f14e45fceea167a5a36dedd4bea2543.md', null],
    ['2020-02-03.md', null],
    ['20200203 0700 12.md', null],
    ['3 February 2020.md', null],
    ['Untitled.md', null],
    ['Untitled 3.md', null],
    ['Screenshot 2020 at noon.txt', null],
    ['The Pier.md', null],
    ['a.txt', null],
  ])('is a title or not: %s', (path, title) => {
    expect(titleOfFile(path)).toBe(title)
  })

  const NAME = 'Storm Tears Away Ferry Pier'
  test.each([
    ['begins with a sentence', `${SENTENCE}\n\nIt rained.\n`, NAME],
    ['begins with a picture and a sentence', `![Pier](https://a.example/p.jpg)\n\n${SENTENCE}\n`, NAME],
    [
      'begins with a picture and its caption',
      `![Pier](https://a.example/p.jpg)\n\nThe pier on Monday\n\n${SENTENCE}\n`,
      NAME,
    ],
    ['begins with the heading of a part', `## Background\n\n${SENTENCE}\n`, NAME],
    ['begins with a list', '- one\n- two\n', NAME],
    ['has its byline above a sentence', `By Ada Roe\n\n${SENTENCE}\n`, NAME],
    ['begins with a short line', `The Boats Are Back\n\n${SENTENCE}\n`, 'The Boats Are Back'],
    ['begins with a short sentence', `Nobody was hurt.\n\n${SENTENCE}\n`, 'Nobody was hurt.'],
    ['has a heading', `# The Boats Are Back\n\n${SENTENCE}\n`, 'The Boats Are Back'],
    ['has a title in its front matter', `---\ntitle: The Boats\n---\n\n${SENTENCE}\n`, 'The Boats'],
  ])('is the headline or not of a file that %s', (_, text, headline) => {
    const { article, codes } = readText(text, `${NAME}.md`)
    expect(article?.headline).toBe(headline)
    expect(codes.includes('headline-from-name')).toBe(headline === NAME)
  })

  test('has the name of the website behind the headline', () => {
    const { article } = readText(`${SENTENCE}\n\nIt rained.\n`, `${NAME} - The Lannow Courier.md`)
    expect(article).toMatchObject({ headline: NAME, source: 'The Lannow Courier' })
  })

  test('that is no title leaves the headline to the text', () => {
    expect(readText(`${SENTENCE}\n\nIt rained.\n`, 'storm-pier.md').article?.headline).toBe(SENTENCE)
  })
})
