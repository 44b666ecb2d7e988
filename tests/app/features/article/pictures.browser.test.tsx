import type { CDPSession } from '@vitest/browser-playwright'
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { cdp } from 'vitest/browser'
import { makeArticle } from '../../../archive/make-article.ts'
import { createEmbeddedPictures } from '../../../../src/app/single-file/embedded-pictures.ts'
import { memoryArchive } from '../../setup/memory-archive.ts'
import { openApp } from '../../setup/open-app.tsx'
import { GREY_PICTURE } from '../../setup/grey-picture.ts'

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

  test('that cannot be loaded is a note, and is requested again when the connection is back', async () => {
    const lost = { ...SMALL, id: 'zzcdefghij234567' }
    const picture = { place: 'body', caption: 'The tower in June.', credit: null, alt: 'The tower', image: lost }
    const body = [{ kind: 'prose', children: [element('figure', img(0))] }]
    const article = makeArticle({ slug: 'storm', headline: 'Storm', pictures: [picture], body })
    await openApp(memoryArchive([article]), '/articles/storm.html')
    const note = await screen.findByText('Picture could not be loaded')
    expect(note.parentElement?.textContent).toBe('Picture could not be loaded: The tower')
    expect(screen.getByText('The tower in June.')).toBeDefined()
    expect(screen.queryByRole('img')).toBeNull()
    const shown: (string | null)[] = []
    const observer = new MutationObserver(() => shown.push(screen.queryByRole('img')?.getAttribute('alt') ?? null))
    observer.observe(document.body, { childList: true, subtree: true })
    const reconnect = () => {
      window.dispatchEvent(new Event('online'))
      return shown.at(0)
    }
    await expect.poll(reconnect).toBe('The tower')
    await screen.findByText('Picture could not be loaded')
    observer.disconnect()
  })

  test('of a single file is in the page, without a link; one that is not in the file is a note with its caption', async () => {
    const archive = memoryArchive([storm])
    archive.pictures = createEmbeddedPictures(new Map([[WIDE.id, { text: GREY_PICTURE }]]))
    await openApp(archive, '/articles/storm.html')
    const picture = screen.getByRole('img', { name: 'The pier' })
    expect(attributesOf(picture, 'src', 'srcset')).toEqual([`data:image/webp;base64,${GREY_PICTURE}`, null])
    expect(picture.closest('a')).toBeNull()
    const figure = within(screen.getAllByRole('figure')[1] ?? document.body)
    expect(figure.getByText('Picture not in this archive').parentElement?.textContent).toBe(
      'Picture not in this archive: The tower',
    )
    expect(figure.getByText('The tower in June.')).toBeDefined()
    expect(figure.queryByRole('link')).toBeNull()
  })
})
