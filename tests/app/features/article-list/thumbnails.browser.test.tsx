import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { makeArticle } from '../../../archive/make-article.ts'
import { memoryArchive } from '../../setup/memory-archive.ts'
import { openApp } from '../../setup/open-app.tsx'

const image = { id: 'abcdefghij234567', width: 640, height: 480, widths: [640], animationBytes: null }
const storm = makeArticle({
  slug: 'storm',
  headline: 'Storm',
  date: '2020-02-03',
  pictures: [{ caption: '', credit: null, image }],
})
const calm = makeArticle({ slug: 'calm', headline: 'Calm', date: '2020-02-04' })

const rowOf = (headline: string) => screen.getByRole('heading', { name: headline }).closest('article') ?? document.body

test('a row of the list has a thumbnail of a fixed size if its article has a picture, and no column for it otherwise', async () => {
  await openApp(memoryArchive([storm, calm]), '/')
  const thumbnail = within(rowOf('Storm')).getByRole('presentation')
  expect(['src', 'width', 'height', 'loading'].map((name) => thumbnail.getAttribute(name))).toEqual([
    'data/pictures/ab/abcdefghij234567-thumb.webp',
    '96',
    '72',
    'lazy',
  ])
  const { width, height } = thumbnail.getBoundingClientRect()
  expect([width, height]).toEqual([96, 72])
  expect(within(rowOf('Calm')).queryByRole('presentation')).toBeNull()
})

test('a thumbnail that cannot be loaded is hidden', async () => {
  const lost = { caption: '', credit: null, image: { ...image, id: 'zzcdefghij234567' } }
  await openApp(memoryArchive([makeArticle({ slug: 'lost', headline: 'Lost', pictures: [lost] })]), '/')
  const row = rowOf('Lost')
  expect(row.querySelector('img')).not.toBeNull()
  await waitFor(() => expect(row.querySelector<HTMLElement>('img')?.offsetWidth).toBe(0))
})
