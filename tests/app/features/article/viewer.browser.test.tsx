import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { makeArticle } from '../../../archive/make-article.ts'
import { memoryArchive } from '../../setup/memory-archive.ts'
import { openApp } from '../../setup/open-app.tsx'

const image = (id: string) => ({ id, width: 1280, height: 720, widths: [640, 1280], animationBytes: null })
const figure = (number: number, ...caption: readonly object[]) => ({
  type: 'element',
  tagName: 'figure',
  properties: {},
  children: [
    { type: 'element', tagName: 'img', properties: { dataPicture: String(number) }, children: [] },
    ...caption,
  ],
})
const caption = (value: string) => ({
  type: 'element',
  tagName: 'figcaption',
  properties: {},
  children: [{ type: 'text', value }],
})

const storm = makeArticle({
  slug: 'storm',
  headline: 'Storm',
  date: '2020-02-03',
  pictures: [
    { caption: 'What was left.', credit: 'Ada Quill', alt: 'The pier', image: image('abcdefghij234567') },
    { place: 'body', caption: '', credit: null, alt: 'The tower', image: image('bbcdefghij234567') },
    { place: 'body', caption: '', credit: null, alt: 'A net', image: image('cbcdefghij234567') },
  ],
  body: [{ kind: 'prose', children: [figure(1, caption('The tower in June.')), figure(2)] }],
})

async function openViewer(name: string) {
  const { user } = await openApp(memoryArchive([storm]), '/articles/storm.html')
  const link = screen.getByRole('link', { name })
  await user.click(link)
  const dialog = within(await screen.findByRole('dialog', { name: 'Pictures of the article' }))
  return { user, link, dialog, shown: () => dialog.getByRole('img').getAttribute('alt') }
}

describe('the viewer of pictures', () => {
  test('shows the largest file with caption and credit, and steps with the arrow keys', async () => {
    const { user, dialog, shown } = await openViewer('The pier')
    expect(dialog.getByRole('img').getAttribute('src')).toMatch(/\/data\/pictures\/ab\/abcdefghij234567-1280\.webp$/)
    expect(dialog.getByText('What was left. Ada Quill')).toBeDefined()
    expect(dialog.getByRole('status').textContent).toBe('1 of 3')
    await user.keyboard('{ArrowRight}')
    expect([shown(), dialog.getByText('The tower in June.').tagName]).toEqual(['The tower', 'FIGCAPTION'])
    await user.keyboard('{End}{ArrowRight}')
    expect([shown(), dialog.getByRole('status').textContent]).toEqual(['A net', '3 of 3'])
    await user.keyboard('{ArrowLeft}')
    expect(shown()).toBe('The tower')
  })

  test('steps with its buttons, and stays at the first and the last picture', async () => {
    const { user, dialog, shown } = await openViewer('A net')
    const next = dialog.getByRole('button', { name: 'Next picture' })
    expect(next.getAttribute('aria-disabled')).toBe('true')
    await user.click(next)
    expect(shown()).toBe('A net')
    await user.click(dialog.getByRole('button', { name: 'Previous picture' }))
    expect(shown()).toBe('The tower')
  })

  test('closes with Escape and with its button, and returns the focus to the picture', async () => {
    const { user, link } = await openViewer('The tower')
    // The browser itself closes a dialog, and only for a real key.
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(document.activeElement).toBe(link)
    await user.click(link)
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  test('shows the smaller file if the large one cannot be loaded', async () => {
    const pictures = [{ caption: '', credit: null, alt: 'The pier', image: image('zlcdefghij234567') }]
    const article = makeArticle({ slug: 'pier', pictures })
    const { user } = await openApp(memoryArchive([article]), '/articles/pier.html')
    const shown = screen.getByRole<HTMLImageElement>('img', { name: 'The pier' })
    // Browsers on screens with many pixels choose the large file.
    shown.removeAttribute('srcset')
    await waitFor(() => expect(shown.currentSrc).toMatch(/-640\.webp$/))
    await user.click(screen.getByRole('link', { name: 'The pier' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Pictures of the article' }))
    await waitFor(() => expect(dialog.getByRole<HTMLImageElement>('img').currentSrc).toMatch(/-640\.webp$/))
    await waitFor(() => expect(dialog.getByRole<HTMLImageElement>('img').naturalWidth).toBe(64))
  })
})
