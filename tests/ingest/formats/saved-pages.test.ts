import type { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import { extractBodyText } from '../../../src/archive/article-text.ts'
import type { Article } from '../../../src/archive/article.ts'
import { readText } from '../read-text.ts'
import {
  createPage,
  mirrorWithHttrack,
  saveAsMhtml,
  saveAsWebarchive,
  saveComplete,
  saveFromWayback,
  saveWithSingleFile,
  saveWithSingleFileOnce,
  URL_OF_PAGE,
} from './saved-pages.ts'

/** What every copy of the article says, however it was saved. */
function contentOf(article: Omit<Article, 'slug'> | null) {
  if (article === null) return null
  const { headline, authors, date, time, source, language } = article
  // Pictures are published by a later step, from other places in each format.
  const paragraphs = extractBodyText(article)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('Picture '))
  return { headline, authors, date, time, source, language, paragraphs }
}

const FORMATS: readonly (readonly [name: string, path: string, bytes: string | Buffer, saved: Article['saved']])[] = [
  ['SingleFile', 'a.html', saveWithSingleFile(), { date: '2021-11-14', tool: 'SingleFile', address: null }],
  [
    'SingleFile, with a repeated picture',
    'a.html',
    saveWithSingleFileOnce(),
    { date: '2021-11-14', tool: 'SingleFile', address: null },
  ],
  ['Chromium, complete', 'a.htm', saveComplete(), { date: null, tool: 'a browser', address: null }],
  [
    'the Wayback Machine',
    'a.html',
    saveFromWayback(),
    {
      date: '2021-11-07',
      tool: 'Wayback Machine',
      address: `https://web.archive.org/web/20211107080910/${URL_OF_PAGE}`,
    },
  ],
  ['HTTrack', 'a.html', mirrorWithHttrack(), { date: '2021-11-14', tool: 'HTTrack', address: null }],
  ['wget', 'mirror/press.example.net/2021/11/06/lamp-house-relit-4411', createPage(), null],
  ['Chromium, as MHTML', 'a.mhtml', saveAsMhtml(), { date: '2021-11-14', tool: 'Chromium', address: null }],
  [
    'MHTML in base64 with line feeds',
    'a.mht',
    saveAsMhtml({ encoding: 'base64', lineEnd: '\n' }),
    { date: '2021-11-14', tool: 'Chromium', address: null },
  ],
  [
    'MHTML in binary',
    'a.mht',
    saveAsMhtml({ encoding: 'binary' }),
    { date: '2021-11-14', tool: 'Chromium', address: null },
  ],
  ['Safari', 'a.webarchive', saveAsWebarchive(), { date: null, tool: 'Safari', address: null }],
  [
    'a .txt file that is a page',
    'a.txt',
    saveWithSingleFile(),
    { date: '2021-11-14', tool: 'SingleFile', address: null },
  ],
] as never

describe('an article saved by', () => {
  const plain = readText(createPage(), 'a.html')

  test('no program has a headline, an author, a date and its paragraphs', () => {
    expect(plain.codes.filter((code) => code !== 'picture-left-out')).toEqual([])
    expect(contentOf(plain.article)).toMatchObject({
      headline: 'Lamp House Relit',
      authors: ['Tom Reed'],
      date: '2021-11-06',
      time: '21:10:00+01:00',
      source: 'Vellport Gazette',
      language: 'en',
    })
    expect(contentOf(plain.article)?.paragraphs).toHaveLength(6)
  })

  test.each(FORMATS)('%s has the same content, its address and its provenance', (_, path, bytes, saved) => {
    const { article, html } = readText(bytes, path)
    expect(contentOf(article)).toEqual(contentOf(plain.article))
    expect(article?.url?.replace('http:', 'https:')).toBe(URL_OF_PAGE)
    expect(article?.saved).toEqual(saved)
    expect(html).not.toMatch(/web\.archive\.org|tracker|spy|ads\.example|steal|iframe|script|toolbar|private note/)
  })
})
