import type { CDPSession } from '@vitest/browser-playwright'
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { cdp } from 'vitest/browser'
import { makeArticle } from '../../../archive/make-article.ts'
import { memoryArchive } from '../../setup/memory-archive.ts'
import { openApp } from '../../setup/open-app.tsx'

const WIDE = { id: 'abcdefghij234567', width: 1280, height: 720, widths: [640, 1280], animationBytes: null }
const SMALL = { id: 'bbcdefghij234567', width: 300, height: 200, widths: [300], animationBytes: 1_234_567 }

const img = (number: number) => ({
  type: 'element',
  tagName: 'img',
  properties: { dataPicture: String(number) },
  children: [],
})
const element = (tagName: string, ...children: readonly object[]) => ({
  type: 'element',
  tagName,
  properties: {},
  children,
})
const text = (value: string) => ({ type: 'text', value })

const storm = makeArticle({
  slug: 'storm',
  headline: 'Storm',
  date: '2020-02-03',
  pictures: [
    { caption: 'What was left.', credit: 'Ada Quill', alt: 'The pier', image: WIDE },
    { place: 'body', caption: 'The tower in June.', credit: 'Tom Ives', alt: 'The tower', image: SMALL },
    { place: 'body', caption: '', credit: null, alt: 'A boat', url: 'https://img.example.org/boat.jpg' },
    { place: 'body', caption: '', credit: null, alt: 'A net' },
  ],
  body: [
    {
      kind: 'prose',
      children: [
        element('figure', img(1)),
        element('figure', img(2), element('figcaption', text('A boat at sea'))),
        element('p', text('Words '), img(3), text(' here.')),
        element('figure', img(9)),
      ],
    },
  ],
})

async function openStorm() {
  await openApp(memoryArchive([storm]), '/articles/storm.html')
}

/** The pictures of the test have no files, so only their attributes are read. */
const attributesOf = (picture: HTMLElement, ...names: readonly string[]) =>
  names.map((name) => picture.getAttribute(name))

describe('a picture of an article', () => {
  test('is shown above the text with its caption and its credit', async () => {
    await openStorm()
    const figure = within(screen.getAllByRole('figure')[0] ?? document.body)
    const picture = figure.getByRole('img', { name: 'The pier' })
    expect(attributesOf(picture, 'src', 'width', 'height', 'loading', 'decoding')).toEqual([
      '../data/pictures/ab/abcdefghij234567-640.webp',
      '1280',
      '720',
      null,
      'async',
    ])
    expect(picture.getAttribute('srcset')).toBe(
      '../data/pictures/ab/abcdefghij234567-640.webp 640w, ../data/pictures/ab/abcdefghij234567-1280.webp 1280w',
    )
    expect(figure.getByText('What was left.')).toBeDefined()
    expect(figure.getByText('Ada Quill')).toBeDefined()
    expect(figure.getByRole('link').getAttribute('href')).toBe('../data/pictures/ab/abcdefghij234567-1280.webp')
  })

  test('in the text is loaded when the reader comes near, and an animation has a link to play it', async () => {
    await openStorm()
    const figure = within(screen.getAllByRole('figure')[1] ?? document.body)
    const picture = figure.getByRole('img', { name: 'The tower' })
    expect(attributesOf(picture, 'loading', 'srcset')).toEqual(['lazy', null])
    expect(figure.getByText('The tower in June.')).toBeDefined()
    expect(figure.getByRole('link', { name: 'Play (1.2 MB)' }).getAttribute('href')).toBe(
      '../data/pictures/bb/bbcdefghij234567-play.webp',
    )
  })

  test('is printed on one page with its caption', async () => {
    await openStorm()
    const session: CDPSession = cdp()
    await session.send('Emulation.setEmulatedMedia', { media: 'print' })
    for (const figure of screen.getAllByRole('figure')) expect(getComputedStyle(figure).breakInside).toBe('avoid')
    const pier = screen.getByRole('img', { name: 'The pier' })
    expect(pier.offsetHeight).toBeLessThanOrEqual(0.7 * window.innerHeight)
    await session.send('Emulation.setEmulatedMedia', { media: '' })
  })

  test('that the archive does not have is a note: a link to its host, or words', async () => {
    await openStorm()
    const link = screen.getByRole('link', { name: 'Picture at img.example.org' })
    expect(attributesOf(link, 'href', 'referrerpolicy')).toEqual(['https://img.example.org/boat.jpg', 'no-referrer'])
    expect(screen.getByText('A boat at sea')).toBeDefined()
    expect(screen.getByText('Picture not in this archive').parentElement?.textContent).toBe(
      'Picture not in this archive: A net',
    )
    expect(screen.getAllByRole('img')).toHaveLength(2)
  })
})
