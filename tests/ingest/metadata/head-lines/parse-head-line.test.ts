import { describe, expect, test } from 'vitest'
import { readText } from '../../read-text.ts'

const TEXT = 'The choir of Ossen sang on Sunday, and everyone on the island came to hear it.'

interface Expectation {
  readonly authors?: readonly string[]
  readonly byline?: string | null
  readonly date?: string | null
  readonly updated?: string | null
  readonly source?: string | null
  readonly tags?: readonly string[]
  readonly credits?: readonly string[]
  /** The parts that stay text. */
  readonly text?: readonly string[]
}

const NOTHING: Required<Expectation> = {
  authors: [],
  byline: null,
  date: null,
  updated: null,
  source: null,
  tags: [],
  credits: [],
  text: [],
}

function readHead(head: string) {
  const { article, html, codes } = readText(`# The Choir Returns\n\n${head}\n\n${TEXT}\n`)
  if (article === null) throw new Error('expected an article')
  const { headline, authors, byline, date, updated, source, tags, pictures } = article
  const text = [...html.matchAll(/<p>([^<]*)<\/p>/g)].map(([, words = '']) => words).filter((words) => words !== TEXT)
  const credits = pictures.map(({ credit }) => credit)
  return { headline, facts: { authors, byline, date, updated, source, tags, credits, text }, codes }
}

const ROE = { authors: ['Ada Roe'] }
const DATED = { ...ROE, date: '2024-03-28' }

describe('a line below the headline', () => {
  test.each<readonly [line: string, expected: Expectation]>([
    ['Ada Roe  -  March 28, 2024', DATED],
    ['Ada Roe, Ben Poe - March 28, 2024', { ...DATED, authors: ['Ada Roe', 'Ben Poe'] }],
    ['Ada Roe | March 28, 2024', DATED],
    ['Ada Roe · Mar 28, 2024 · 4 min read', DATED],
    ['Ada Roe, March 28, 2024', DATED],
    ['Ada Roe\nMarch 28, 2024', DATED],
    ['Ada Roe\nMarch 28, 2024 · 3 min read', DATED],
    ['March 28, 2024 — By Ada Roe', DATED],
    ['Posted on March 28, 2024 by Ada Roe', DATED],
    ['By Ada Roe ada@courier.example March 28, 2024', DATED],
    ['By Ada Roe | World | March 28, 2024 | 5 min read', { ...DATED, tags: ['World'] }],
    ['Kultur | Ada Roe | 28. März 2024', { ...DATED, tags: ['Kultur'] }],
    ['Opinion | Ada Roe', { ...ROE, tags: ['Opinion'] }],
    ['The Ossen Courier | By Ada Roe', { ...ROE, source: 'The Ossen Courier' }],
    ['By Ada Roe | The Ossen Courier', { ...ROE, source: 'The Ossen Courier' }],
    ['By Ada Roe, The Courier', { ...ROE, source: 'The Courier' }],
    ['By Ada Roe\nThe Ossen Courier', { ...ROE, source: 'The Ossen Courier' }],
    ['Ossen Courier, March 28, 2024', { date: '2024-03-28', source: 'Ossen Courier' }],
    ['Source: The Courier | March 28, 2024', { date: '2024-03-28', source: 'The Courier' }],
    ['By Ada Roe | Ossen harbour | March 28, 2024', { ...DATED, text: ['Ossen harbour'] }],
    [
      'By Ada Roe, Ossen Courier Staff Writer | March 28, 2024',
      { ...DATED, byline: 'By Ada Roe, Ossen Courier Staff Writer' },
    ],
    ['By Ada Roe\nStaff Writer', { ...ROE, byline: 'By Ada Roe · Staff Writer' }],
    ['Von unserem Korrespondenten | 28. März 2024', { date: '2024-03-28', byline: 'Von unserem Korrespondenten' }],
    ['Special Correspondent', { byline: 'Special Correspondent' }],
    ['By Ada Roe\nand Ben Poe', { authors: ['Ada Roe', 'Ben Poe'] }],
    ['By Ada Roe\nBen Poe', { authors: ['Ada Roe', 'Ben Poe'] }],
    ['By Ada Roe,\nBen Poe and\nCy Loe', { authors: ['Ada Roe', 'Ben Poe', 'Cy Loe'] }],
    ['By\nAda Roe', ROE],
    ['by ada roe', { authors: ['ada roe'] }],
    ['By Ada Roe | Photos by Ben Poe', { ...ROE, credits: ['Photos by Ben Poe'] }],
    ['Words by Ada Roe. Photographs by Ben Poe', { ...ROE, credits: ['Photographs by Ben Poe'] }],
    ['Von Ada Roe (Text) und Ben Poe (Fotos)', { ...ROE, byline: 'Von Ada Roe (Text) und Ben Poe (Fotos)' }],
    ['Foto: Ben Poe/VPA', { credits: ['Foto: Ben Poe/VPA'] }],
    ['(Photo by Ben Poe/Getty Images)', { credits: ['Photo by Ben Poe/Getty Images'] }],
    ['Section: Harbour | March 28, 2024', { date: '2024-03-28', tags: ['Harbour'] }],
    ['Getty Images', { credits: ['Getty Images'] }],
    ['Lesezeit: 3 Minuten', {}],
    ['3 min de lecture', {}],
    ['阅读时间约5分钟', {}],
    ['2024年3月28日 午前10時30分 更新', { date: '2024-03-28' }],
    ['2024年3月28日 公開\n2024年3月29日 更新', { date: '2024-03-28', updated: '2024-03-29' }],
  ])('has these facts, and the rest is text: %s', (line, expected) => {
    expect(readHead(line)).toMatchObject({ headline: 'The Choir Returns', facts: { ...NOTHING, ...expected } })
  })

  test.each([
    'The harbour was shut - March 28, 2024 - and nobody knew.',
    'Ferry | Council | Storm',
    'The Storm of the Century',
    'A Star Is Born',
    'It rained yesterday',
    'by the sea',
    'Picture: the pier tore loose on Sunday night. Nobody was hurt.',
  ])('is text: %s', (line) => {
    expect(readHead(line).facts).toEqual({ ...NOTHING, text: [line] })
  })

  test.each([
    '2 hours ago',
    'Yesterday at 7:25 pm',
    'Updated 3 days ago · 5 min read',
    'vor 3 Stunden',
    'Il y a 2 heures',
    'hace 5 minutos',
    '3 часа назад',
    '2 saat önce',
    'قبل 3 ساعات',
    '2小时前',
    '3時間前',
    'heute, 10:30 Uhr',
    'Gestern um 19:25 Uhr',
    'منذ 3 ساعات',
    '2h ago',
  ])('with a date that counts from another day leaves the article undated, with a warning: %s', (line) => {
    const { facts, codes } = readHead(line)
    expect(facts).toEqual(NOTHING)
    expect(codes).toContain('relative-date')
  })
})

describe('a relative date', () => {
  test('beside a date is not reported', () => {
    expect(readHead('March 28, 2024\n2 hours ago').codes).toEqual(['no-byline'])
  })

  test('between the headline and a name is neither', () => {
    const { article } = readText(`The Choir Returns\n2 hours ago\nAda Roe\n\n${TEXT}\n`)
    expect([article?.headline, article?.authors]).toEqual(['The Choir Returns', ['Ada Roe']])
  })
})

describe('above the headline', () => {
  const BELOW = `By Ada Roe\n\nMarch 28, 2024\n\n${TEXT}\n`
  test.each<readonly [above: string, tags: readonly string[], url: string | null]>([
    ['NEWS\n\nThe Choir Returns\n\n', ['NEWS'], null],
    ['WORLD\nThe Choir Returns\nThe choir of the island is back in the church.\n', ['WORLD'], null],
    ['Home » News » Ossen\n\nThe Choir Returns\n\n', ['News', 'Ossen'], null],
    ['https://courier.example.org/choir\n\nThe Choir Returns\n\n', [], 'https://courier.example.org/choir'],
    ['https://courier.example.org/choir\nThe Choir Returns\n', [], 'https://courier.example.org/choir'],
    ['[The Choir Returns](https://courier.example.org/choir)\n\n', [], 'https://courier.example.org/choir'],
    ['# [The Choir Returns](https://courier.example.org/choir)\n\n', [], 'https://courier.example.org/choir'],
  ])('a section becomes a tag, and an address is that of the original: %j', (above, tags, url) => {
    const { article } = readText(above + BELOW)
    expect(article).toMatchObject({
      headline: 'The Choir Returns',
      authors: ['Ada Roe'],
      date: '2024-03-28',
      tags,
      url,
    })
  })

  test('the link of a headline does not count beside an original address', () => {
    const { article } = readText(
      `# [The Choir Returns](https://a.example.org/x)\n\n${TEXT}\n\nOriginal url: https://b.example.org/y\n`,
    )
    expect(article?.url).toBe('https://b.example.org/y')
  })

  test('the name of a section alone is the headline', () => {
    expect(readText('News\n').article?.headline).toBe('News')
    expect(readText(`# Sport\n\n${TEXT}\n`).article?.headline).toBe('Sport')
  })
})
