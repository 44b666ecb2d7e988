import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { ARTICLE_FILES, memoryArchive } from '../setup/memory-archive.ts'
import { addressOf, headlines, openApp } from '../setup/open-app.tsx'
import { herring, pier, VELLPORT } from '../setup/vellport.ts'

const vellport = () => memoryArchive(VELLPORT)
const link = (name: string | RegExp) => screen.getByRole('link', { name })

describe('a missing page', () => {
  test('links to a search for the words of its address', async () => {
    const app = await openApp(vellport(), '/articles/ferry-pier-a84665.html')
    expect(screen.getByText('ferry-pier-a84665.html')).toBeDefined()
    await app.user.click(link('2 articles with the words “ferry pier”'))
    await waitFor(() => expect(headlines()).toHaveLength(2))
    expect(addressOf(app)).toBe('/?q=ferry+pier')
  })

  test.each(['/nowhere', '/articles/Not A Slug.html', '/articles/constructor.html', '/a/b/c'])(
    'at %s leads to the list and to the months',
    async (path) => {
      await openApp(vellport(), path)
      expect(screen.getByRole('heading', { level: 1, name: 'Page not found' })).toBeDefined()
      expect(link('Search the archive (5 articles)')).toBeDefined()
      expect(link('Browse by month')).toBeDefined()
    },
  )
})

describe('a page whose data cannot be loaded', () => {
  test('shows an error below the site header, and Retry loads the data', async () => {
    const archive = vellport()
    archive.failing = ARTICLE_FILES
    const app = await openApp(archive, '/articles/herring.html')
    expect(within(screen.getByRole('alert')).getByRole('heading').textContent).toBe('The archive does not respond')
    expect(screen.getByRole('banner')).toBeDefined()
    archive.failing = null
    await app.user.click(screen.getByRole('button', { name: 'Retry' }))
    expect(await screen.findByRole('heading', { level: 1, name: herring.headline })).toBeDefined()
  })

  test('shows another error if a file is missing', async () => {
    const archive = vellport()
    archive.missing = ARTICLE_FILES
    await openApp(archive, '/articles/herring.html')
    expect(within(screen.getByRole('alert')).getByRole('heading').textContent).toBe('A file is missing')
  })

  test('shows another error if the data has a newer format', async () => {
    const archive = vellport()
    archive.files.set('data/archive.json', { format: 99 })
    await openApp(archive, '/')
    expect(within(screen.getByRole('alert')).getByRole('heading').textContent).toBe('Newer archive format')
  })

  test('still shows an article if only its position in the results cannot be loaded', async () => {
    const archive = vellport()
    archive.failing = /data\/search/
    await openApp(archive, '/articles/pier-repairs.html?q=ferry')
    expect(screen.getByRole('heading', { level: 1, name: pier.headline })).toBeDefined()
    expect(screen.getByText(/^Your results could not be loaded/)).toBeDefined()
  })
})

describe('an archive that is published again while a page is open', () => {
  test('is read from the new snapshot on the next navigation', async () => {
    const archive = vellport()
    const app = await openApp(archive, '/')
    archive.publish([{ ...herring, headline: 'Herring Season Closes' }])
    await app.user.click(link(herring.headline))
    expect(await screen.findByRole('heading', { level: 1, name: 'Herring Season Closes' })).toBeDefined()
  })

  test('is read from the new snapshot at once if the reader retries', async () => {
    const archive = vellport()
    const app = await openApp(archive, '/')
    archive.publish([herring])
    app.archive.reset()
    await app.router.revalidate()
    await waitFor(() => expect(headlines()).toEqual([herring.headline]))
  })
})
