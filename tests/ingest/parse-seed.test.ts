import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readText } from './read-text.ts'

const read = async (name: string) =>
  readText(await readFile(join(import.meta.dirname, '../fixtures/clippings', name)), name)

describe('a clipping', () => {
  test('with several authors, and with its date and update on one line, has all of them in its metadata', async () => {
    expect((await read('byline-names.txt')).article).toMatchObject({
      authors: ['Nell Arkwright', 'Jonas Vetch', 'LPA'],
      date: '2024-03-28',
      updated: '2024-03-29',
    })
  })

  test('in Russian is parsed with its underlined headline and its related articles', async () => {
    const { article, html, parsed, codes } = await read('byline-russian.txt')
    expect(article).toMatchObject({
      headline: 'Паром вернулся в порт',
      authors: ['Вера Лисичкина', 'Павел Сорокин'],
      date: '2024-03-28',
      language: 'ru',
      source: 'listok.example.net',
    })
    expect(parsed?.slugCandidate.slug).toBe('parom-vernulsya-v-port')
    expect(html).toContain('<p>Паром вернулся в порт в четверг')
    expect(codes).toEqual([])
  })

  test('with a German date has the date and no ordered list', async () => {
    expect((await read('date-german.txt')).article).toMatchObject({
      authors: ['Katrin Oltmanns'],
      date: '2020-02-03',
      language: 'de',
    })
  })

  test('without blank lines has its headline, byline and date', async () => {
    expect(await read('headline-first-line.txt')).toMatchObject({
      article: {
        headline: 'Bus Returns to Quarantine Hill',
        authors: ['Piers Hobday'],
        date: '2019-04-06',
        url: 'https://courier.example.org/news/1',
      },
      html: '<p>The bus runs again.</p>',
    })
  })

  test('keeps the position of related articles, both as a list and on one line', async () => {
    expect((await read('related-list.txt')).html.split('\n')).toEqual([
      '<p>The market opened.</p>',
      '[related: The fire https://courier.example.org/fire; The inquiry null]',
      '<p>The end came at noon.</p>',
      '[related: One null; Two https://courier.example.org/two]',
    ])
  })

  test('with a page break inside a paragraph has the paragraph joined, and no other paragraphs', async () => {
    const { html, printed } = await read('broken-paragraphs.txt')
    expect(html.split('</p>').map((paragraph) => paragraph.replace('<p>', ''))).toEqual([
      'The storm reached the island of Ossen on Sunday night and tore away the roof of the chapel, for example, and the whole of the pier, said the engineer.',
      '“It was a night for nobody,” she said',
      '“The lamp went out.”',
      'He listed three things that were to be done before the winter:',
      'a new roof, a new lamp and a new pier.',
      'The boat was storm-bound, and first- and\nsecond-class passengers slept on deck.',
      '',
    ])
    expect(printed.map((line) => line.replace(/^broken-paragraphs\.txt:|Check.*$/g, ''))).toEqual([
      '9:1  warning  paragraph-joined  expected a paragraph that ends with a complete sentence, found “tore away the / roof of the”, which were joined. ',
      '11:1  warning  paragraph-joined  expected a paragraph that ends with a complete sentence, found “chapel, for exam- / ple, and the”, which were joined. ',
      '21:1  warning  word-joined  expected a word on one line, found “storm- / bound”, joined to “storm-bound”. ',
    ])
  })

  test('with a standfirst above its byline and date has all three', async () => {
    expect(await read('standfirst.txt')).toMatchObject({
      article: { authors: ['Greta Lund'], date: '2024-03-28' },
      html: expect.stringContaining('<p>The lighthouse shines again'),
    })
  })
})
