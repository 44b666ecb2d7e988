import { describe, expect, test } from 'vitest'
import { readText } from '../read-text.ts'

const ADDRESS = 'https://press.example.net/2020/02/03/pier-storm-90417'
const TEXT = 'The storm took the pier on Sunday night, and nobody was hurt.'
const BODY = `<p>${TEXT}</p>`
const PIER = { headline: 'The Pier', authors: ['Ada Roe'], date: '2020-02-03', url: ADDRESS }
const JOPLIN_ID = 'id: 6aaa9b5d54bc4dfe86fa0d7a8ed1650f'

const CASES: Readonly<Record<string, readonly [text: string, article: object, html?: string, path?: string]>> = {
  'labels at the top': [
    `Title: The Pier\nAuthor: Ada Roe\nDate: February 3, 2020\nURL: ${ADDRESS}\nTags: storm, pier\n\n${TEXT}\n`,
    { ...PIER, tags: ['storm', 'pier'] },
    BODY,
    'a.txt',
  ],
  'labels at the top with blank lines between them': [
    `Headline: The Pier\n\nByline: By Ada Roe\n\nPublished: 3 February 2020\n\nLink: <${ADDRESS}>\n\n${TEXT}\n`,
    PIER,
    BODY,
    'a.txt',
  ],
  'an unknown label among them': [
    `Title: The Pier\nSection: World\nAuthor: Ada Roe\nDate: 3 February 2020\nURL: ${ADDRESS}\n\n${TEXT}\n`,
    PIER,
  ],
  'labels in bold': [
    `**Title:** The Pier\n**Author:** Ada Roe\n**Date**: 2020-02-03\n**Source:** ${ADDRESS}\n\n${TEXT}\n`,
    PIER,
  ],
  'labels in German': [`Titel: The Pier\nAutor: Ada Roe\nDatum: 03.02.2020\nAdresse: ${ADDRESS}\n\n${TEXT}\n`, PIER],
  'labels in Chinese': [`标题：The Pier\n作者：Ada Roe\n日期：2020-02-03\n链接：${ADDRESS}\n\n${TEXT}\n`, PIER],
  'labels with a list of tags below the headline': [
    `# The Pier\n\nAuthor: Ada Roe\nCreated: June 3, 2026 10:12 AM\nPublished: February 3, 2020\nTags: storm, pier\nURL: ${ADDRESS}\n\n${TEXT}\n`,
    { ...PIER, tags: ['storm', 'pier'], saved: { date: '2026-06-03', tool: null, address: null } },
  ],
  'a list of labels below the headline': [
    `# The Pier\n\n- **Author:** [[Ada Roe]]\n- **Published:** 2020-02-03\n- **URL:** ${ADDRESS}\n\n${TEXT}\n`,
    PIER,
  ],
  'properties of Logseq': [
    `title:: The Pier\nauthor:: [[Ada Roe]]\npublished:: 2020-02-03\nurl:: ${ADDRESS}\ntags:: #storm, [[pier]]\n\n${TEXT}\n`,
    { ...PIER, tags: ['storm', 'pier'] },
  ],
  'properties of Dataview': [
    `# The Pier\n\nauthor:: [[Ada Roe]]\npublished:: 2020-02-03\nurl:: ${ADDRESS}\n\n${TEXT}\n`,
    PIER,
  ],
  'the foot of a note of Joplin': [
    `The Pier\n\n${TEXT}\n\n${JOPLIN_ID}\nparent_id: bf86d6cd320144978f7f426983dc09bd\ncreated_time: 2024-01-14T19:00:43.604Z\nupdated_time: 2024-01-15T20:00:15.550Z\nauthor: Ada Roe\nsource_url: ${ADDRESS}\nsource: joplin-desktop\napplication_data: \ntype_: 1`,
    {
      ...PIER,
      date: null,
      source: 'press.example.net',
      updated: null,
      saved: { date: '2024-01-14', tool: 'Joplin', address: null },
    },
  ],
  'the metadata of Readwise': [
    `# The Pier\n\n## Metadata\n- Author: [[Ada Roe]]\n- Full Title: The Pier\n- Category: #articles\n- Document Tags: #storm #pier\n- URL: ${ADDRESS}\n\n## Highlights\n\n${TEXT}\n`,
    { ...PIER, date: null, tags: ['storm', 'pier'] },
    `<h2>Highlights</h2>${BODY}`,
  ],
  'metadata of Readwise that are not known': [
    `# The Pier\n\n## Metadata\n- Author: [[Ada Roe]]\n- Words: 517\n- URL: ${ADDRESS}\n\n${TEXT}\n`,
    { ...PIER, date: null },
    `<h2>Metadata</h2><ul><li>Words: 517</li></ul>${BODY}`,
  ],
  'hashtags below the headline': [
    `# The Pier\n#storm #pier/old\n\nBy Ada Roe\n\nFebruary 3, 2020\n\n${TEXT}\n\nOriginal url: ${ADDRESS}\n`,
    { ...PIER, tags: ['storm', 'pier/old'] },
  ],
  'the lines of Omnivore': [
    `---\nauthor: >\n  Ada Roe\ndate_saved: 2023-08-09 10:12:33\ndate_published: 2020-02-03 07:00:00\n---\n\n# The Pier\n#Omnivore\n\n[Read on Omnivore](https://omnivore.example/me/pier)\n[Read Original](${ADDRESS})\n\n${TEXT}\n`,
    { ...PIER, saved: { date: '2023-08-09', tool: 'Omnivore', address: null } },
  ],
  'a link to the original': [
    `# The Pier\n\nBy Ada Roe\n\nFebruary 3, 2020\n\n[View original article](${ADDRESS})\n\n${TEXT}\n`,
    PIER,
  ],
}

describe('an article', () => {
  test.each(Object.entries(CASES))('is read with %s', (_, [text, article, html = BODY, path = 'a.md']) => {
    const found = readText(text, path)
    expect(found.article).toMatchObject(article)
    expect(found.html).toBe(html)
  })

  test.each([
    ['a label that is the beginning of a sentence', `# The Pier\n\nNote: it rained.\n\n${TEXT}\n`],
    ['a single label', `# The Pier\n\nTags: none of this is certain\n\n${TEXT}\n`],
    ['a list of which one item is no label', `# The Pier\n\n- Date: 5 May\n- Place: Lannow\n\n${TEXT}\n`],
    ['hashtags in a paragraph', `# The Pier\n\n#storm #pier\nIt rained.\n`],
    ['a type without an id', `# The Pier\n\n${TEXT}\n\ntype_: 1\n`],
    ['a link with words of its own', `# The Pier\n\n[The original pier](${ADDRESS})\n\n${TEXT}\n`],
  ])('keeps %s in its text', (_, text) => {
    const { article, html } = readText(text, 'a.md')
    expect(article).toMatchObject({ headline: 'The Pier', tags: [], url: null, saved: null })
    expect(html.replace(/<[^<>]*>/g, '').replace(/\s/g, '')).toBe(
      text
        .replace('# The Pier', '')
        .replace(/\[(.*)\]\(.*\)/, '$1')
        .replace(/^- /gm, '')
        .replace(/\s/g, ''),
    )
  })

  test('is not made of a notebook of Joplin', () => {
    const found = readText(`News\n\n${JOPLIN_ID}\ncreated_time: 2024-01-14T19:00:43.604Z\ntype_: 2`, 'a.md')
    expect([found.article, found.codes]).toEqual([null, ['not-an-article']])
  })

  test('keeps the line numbers of its text below what was read', () => {
    const { printed } = readText(`Title: The Pier\nAuthor: Ada Roe\nTags: a\n\n30 February 2020\n\n${TEXT}\n`, 'a.md')
    expect(printed).toEqual([expect.stringMatching(/^a\.md:5:1 {2}error {2}impossible-date/)])
  })
})
