import { describe, expect, test } from 'vitest'
import { readText } from '../../read-text.ts'

type Case = readonly [
  name: string,
  frontMatter: string,
  article: Readonly<Record<string, unknown>>,
  codes?: readonly string[],
]

const DAY = '2020-02-03'
const ADDRESS = 'https://press.example.net/2020/02/03/pier-storm-90417'

const KEYS: readonly Case[] = [
  ['published', `published: ${DAY}`, { date: DAY }],
  ['date_published', `date_published: ${DAY}`, { date: DAY }],
  ['Date-Published', `Date-Published: ${DAY}`, { date: DAY }],
  ['publish date', `publish date: ${DAY}`, { date: DAY }],
  ['datePublished', `datePublished: ${DAY}`, { date: DAY }],
  ['PUBDATE', `PUBDATE: ${DAY}`, { date: DAY }],
  ['article:published_time', `"article:published_time": ${DAY}`, { date: DAY }],
  ['datum', `datum: ${DAY}`, { date: DAY }],
  ['description', 'description: What it was.', { excerpt: 'What it was.' }],
  ['Excerpt', 'Excerpt: What it was.', { excerpt: 'What it was.' }],
  ['abstract', 'abstract: What it was.', { excerpt: 'What it was.' }],
  ['link', `link: ${ADDRESS}`, { url: ADDRESS }],
  ['original', `original: ${ADDRESS}`, { url: ADDRESS }],
  ['original_url', `original_url: ${ADDRESS}`, { url: ADDRESS }],
  ['permalink', `permalink: ${ADDRESS}`, { url: ADDRESS }],
  ['canonical', `canonical: <${ADDRESS}>`, { url: ADDRESS }],
  [
    'url without a scheme',
    'url: press.example.net/2020/02/03/storm',
    { url: 'https://press.example.net/2020/02/03/storm' },
  ],
  ['site', 'site: The Lannow Courier', { source: 'The Lannow Courier' }],
  ['site_name', 'site_name: The Lannow Courier', { source: 'The Lannow Courier' }],
  ['publisher', 'publisher: The Lannow Courier', { source: 'The Lannow Courier' }],
  ['newspaper', 'newspaper: The Lannow Courier', { source: 'The Lannow Courier' }],
  ['source with a name', 'source: "[[The Lannow Courier]]"', { source: 'The Lannow Courier', url: null }],
  ['source with an address', `source: ${ADDRESS}`, { source: 'press.example.net', url: ADDRESS }],
  ['source with a link', `source: "[The Lannow Courier](${ADDRESS})"`, { source: 'The Lannow Courier', url: ADDRESS }],
  [
    'source with a mapping',
    `source: {name: The Lannow Courier, url: "${ADDRESS}"}`,
    { source: 'The Lannow Courier', url: ADDRESS },
  ],
  ['publisher with a home page', 'publisher: https://www.courier.example/', { source: 'courier.example', url: null }],
  ['headline', 'headline: The Pier', { headline: 'The Pier' }],
  ['og:title', '"og:title": The Pier', { headline: 'The Pier' }],
  ['标题', '标题: The Pier', { headline: 'The Pier' }],
  ['creator', 'creator: Ada Roe', { authors: ['Ada Roe'] }],
  ['byline', 'byline: By Ada Roe and Ben Poe', { authors: ['Ada Roe', 'Ben Poe'] }],
  ['by', 'by: Ada Roe', { authors: ['Ada Roe'] }],
  ['lastmod', `date: ${DAY}\nlastmod: 2020-02-04`, { date: DAY, updated: '2020-02-04' }],
  ['date_modified', `date_modified: ${DAY}`, { updated: DAY }],
  ['created', `created: ${DAY}`, { date: null, saved: { date: DAY, tool: null, address: null } }, ['no-date']],
  ['clipped', `clipped: ${DAY}`, { date: null, saved: { date: DAY, tool: null, address: null } }, ['no-date']],
  ['date_saved', `date_saved: ${DAY}`, { date: null, saved: { date: DAY, tool: null, address: null } }, ['no-date']],
  ['date added', `date added: ${DAY}`, { date: null, saved: { date: DAY, tool: null, address: null } }, ['no-date']],
  ['keywords', 'keywords: climate change, storm', { tags: ['climate change', 'storm'] }],
  ['category', 'category: Local News', { tags: ['Local News'] }],
  ['tags and categories', 'tags: [storm]\ncategories: [News, storm]', { tags: ['storm', 'News'] }],
  ['language', 'language: pt_BR', { language: 'pt-BR' }],
  ['locale', 'locale: de-AT', { language: 'de-AT' }],
  ['language by its name', 'language: German', { language: 'de' }],
  ['params of Hugo', 'params:\n  author: Ada Roe', { authors: ['Ada Roe'] }],
]

const VALUES: readonly Case[] = [
  ['an author in a wiki link', 'author: "[[Ada Roe]]"', { authors: ['Ada Roe'] }],
  ['an author in a wiki link with another name', 'author: "[[People/Ada Roe|Ada]]"', { authors: ['Ada'] }],
  ['an author in a wiki link in a folder', 'author: "[[People/Ada Roe]]"', { authors: ['Ada Roe'] }],
  ['an author in a wiki link without quotes', 'author: [[Ada Roe]]', { authors: ['Ada Roe'] }],
  ['an author with a comma in a wiki link', 'author: [[Roe, Ada]]', { authors: ['Roe, Ada'] }],
  ['a list of wiki links', 'author:\n  - "[[Ada Roe]]"\n  - [[Ben Poe]]', { authors: ['Ada Roe', 'Ben Poe'] }],
  [
    'wiki links without quotes',
    'author: [[Ada Roe]], [[Ben Poe]]',
    { authors: ['Ada Roe', 'Ben Poe'] },
    ['front-matter-broken'],
  ],
  ['a list of wiki links as a text', 'authors: "[[[Ada Roe]],[[Ben Poe]]]"', { authors: ['Ada Roe', 'Ben Poe'] }],
  ['an author as a link', 'author: "[Ada Roe](https://press.example.net/ada)"', { authors: ['Ada Roe'] }],
  ['an author as a mapping', 'author: {name: Ada Roe, email: ada@press.example.net}', { authors: ['Ada Roe'] }],
  ['authors as mappings', 'authors:\n  - name: Ada Roe\n  - name: Ben Poe', { authors: ['Ada Roe', 'Ben Poe'] }],
  ['an author behind By', 'author: By Ada Roe', { authors: ['Ada Roe'] }],
  [
    'an author with a role',
    'author: By Ada Roe: Coast correspondent',
    { authors: ['Ada Roe'] },
    ['front-matter-broken'],
  ],
  ['an author with words', 'author: "By Ada Roe: with a ruler"', { authors: ['Ada Roe'] }],
  ['an author in the title of a link', 'author: "[[View all posts by Ada Roe]]"', { authors: ['Ada Roe'] }],
  ['an author in the title of a German link', 'author: Alle Beiträge von Ada Roe', { authors: ['Ada Roe'] }],
  ['an author in an address', 'author: https://press.example.net/author/ada-roe/', { authors: ['Ada Roe'] }],
  ['an author whose name begins with a particle', 'author: Von Trapp', { authors: ['Von Trapp'] }],
  ['an author with a number sign', 'author: Ada Roe #3', { authors: ['Ada Roe #3'] }, ['front-matter-broken']],
  ['a folded author', 'author: >\n  Ada Roe', { authors: ['Ada Roe'] }],
  ['tags with commas', 'tags: one, two', { tags: ['one', 'two'] }],
  ['tags with spaces', 'tags: harbour ferry', { tags: ['harbour', 'ferry'] }],
  ['a tag with its sign', 'tags: "#harbour"', { tags: ['harbour'] }],
  ['a tag with its sign and no quotes', 'tags: #harbour', { tags: ['harbour'] }, ['front-matter-broken']],
  ['the tag of the clipper', 'tags:\n  - clippings\n  - storm', { tags: ['storm'] }],
  ['only the tag of the clipper', 'tags: ["clippings"]', { tags: [] }],
  ['a list of tags with spaces', 'tags: [climate change]', { tags: ['climate change'] }],
  [
    'empty values',
    'published:\ndescription: ""\nauthor: []\nsource: " "',
    { date: null, authors: [], source: null },
    ['no-date', 'no-byline'],
  ],
  [
    'escapes of unwanted characters',
    String.raw`author: "[[Ada\u202e Roe]]"
url: "https://press.example.net/a\u0001b\u200b"
tags: ["[[sto\u0007rm]]"]`,
    { authors: ['Ada Roe'], url: 'https://press.example.net/ab', tags: ['storm'] },
  ],
  ['a very long byline', `author: ${'Ada Roe '.repeat(70)}`, { authors: [] }, ['front-matter-invalid']],
  ['an inverted name', 'author: "Roe, Ada"', { authors: ['Ada Roe'] }],
  [
    'items with a colon',
    'author:\n- Ada Roe: the coast\ntags:\n- a: b\n- c',
    { authors: ['Ada Roe'], tags: ['a: b', 'c'] },
  ],
  ['an address that names nobody', 'author: https://social.example/adaroe', { authors: [] }, ['front-matter-invalid']],
  [
    'words of templates without values',
    'date: undefined\nsource: N/A\ndescription: None',
    { date: null, source: null },
    ['no-date'],
  ],
  ['the kind of a document as its category', 'category: "#articles"\ntags: [storm]', { tags: ['storm'] }],
  ['items with number signs', 'tags: [#one, #two]', { tags: ['one', 'two'] }, ['front-matter-broken']],
  ['an empty block', 'description: >\nsource: |-\nauthor: Ada Roe', { authors: ['Ada Roe'], source: null }],
  [
    'a date with its zone in brackets',
    'date: 2023-07-20T23:08:15 (UTC +08:00)',
    { date: '2023-07-20', time: '23:08:15+08:00' },
  ],
  ['a date of JavaScript', 'date: Mon Feb 03 2020 07:00:00 GMT+0100 (Central European Standard Time)', { date: DAY }],
  ['a date in a wiki link', 'date: [[2020-02-03]]', { date: DAY }],
  ['a time stamp', 'date: 1580713200', { date: DAY, time: '07:00:00Z' }],
  ['a list of dates', 'date: [2020-02-03, 2020-02-03]', { date: DAY }],
  ['a list of different dates', 'date: [2020-02-03, 2020-02-04]', { date: DAY }, ['front-matter-date']],
  [
    'dates behind other words',
    'date: Org, Unit, 2020-02-03T16:09:45+10:00, 2020-02-03T16:09:45+10:00',
    { date: DAY },
    ['front-matter-date'],
  ],
  ['a date that cannot be read', 'date: in spring', { date: null }, ['front-matter-date', 'no-date']],
  ['a date of zeros', 'date: 0000-00-00 00:00:00', { date: null }, ['no-date']],
  ['a month', 'date: 2021-03', { date: null }, ['incomplete-date']],
  ['a year', 'date: 2021', { date: null }, ['incomplete-date']],
]

const CONFLICTS: readonly Case[] = [
  [
    'an address of the Wayback Machine',
    `source: https://web.archive.org/web/20200204101532/${ADDRESS}`,
    {
      url: ADDRESS,
      source: 'press.example.net',
      saved: { date: null, tool: null, address: `https://web.archive.org/web/20200204101532/${ADDRESS}` },
    },
  ],
  ['published and date', `date: 2026-06-03\npublished: ${DAY}`, { date: DAY }, ['front-matter-conflict']],
  ['equal dates', `date: ${DAY}\npublished: ${DAY}T07:00:00Z`, { date: DAY }],
  [
    'url and an address in source',
    `source: https://old.example.net/a\nurl: ${ADDRESS}`,
    { url: ADDRESS },
    ['front-matter-conflict'],
  ],
  ['author and the same byline', 'author: Ada Roe\nbyline: By Ada Roe', { authors: ['Ada Roe'] }],
  ['a path and an address', `permalink: /2020/pier/\nlink: ${ADDRESS}`, { url: ADDRESS }],
  [
    'the dates of a note of Joplin',
    'updated: 2022-01-13 06:44:53Z\ncreated: 2022-01-13 06:41:03Z',
    { updated: null, saved: { date: '2022-01-13', tool: 'Joplin', address: null } },
    ['no-date'],
  ],
  [
    'an update before the day of saving',
    `date: ${DAY}\nupdated: 2020-02-04\ncreated: 2026-06-03`,
    { updated: '2020-02-04' },
  ],
  [
    'the time of saving of MarkDownload',
    'created: 2024-08-23T10:31:07 (UTC +02:00)',
    { saved: { date: '2024-08-23', tool: 'MarkDownload', address: null } },
    ['no-date'],
  ],
]

const IGNORED = new Set(['no-date', 'no-byline'])

/** Adds the codes that are left out: none. */
function withCodes(cases: readonly Case[]) {
  return cases.map(([name, frontMatter, article, codes = []]) => [name, frontMatter, article, codes] as const)
}

describe('front matter', () => {
  test.each(withCodes([...KEYS, ...VALUES, ...CONFLICTS]))(
    'is understood with %s',
    (_, frontMatter, expected, codes) => {
      const found = readText(`---\n${frontMatter}\n---\n\n# The Choir\n\nIt sang on Sunday.\n`, 'a.md')
      expect(found.article).toMatchObject(expected)
      expect(found.codes.filter((code) => codes.includes(code) || !IGNORED.has(code))).toEqual(codes)
    },
  )
})

test('a date of the text is used if that of the front matter is incomplete or cannot be read', () => {
  for (const date of ['2020', 'in spring']) {
    expect(readText(`---\ndate: ${date}\n---\n\n# Pier\n\nFebruary 3, 2020\n\nIt burned.\n`).article?.date).toBe(DAY)
  }
})
