import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { memoryArchive } from '../../setup/memory-archive.ts'
import { addressOf, headlines, openApp } from '../../setup/open-app.tsx'
import { manyArticles, VELLPORT } from '../../setup/vellport.ts'

const vellport = () => memoryArchive(VELLPORT)
const link = (name: string | RegExp) => screen.getByRole('link', { name })

describe('the month pages', () => {
  test('list the months that have articles, the newest year first', async () => {
    const app = await openApp(vellport(), '/months/index.html')
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      '20211 article',
      '20202 articles',
      '20191 article',
      'Undated',
    ])
    await app.user.click(link('March 2'))
    expect(await screen.findByRole('heading', { level: 1, name: 'March 2020' })).toBeDefined()
    expect(headlines()).toHaveLength(2)
    expect(link(/^Previous month/).getAttribute('href')).toBe('2019-04.html')
    expect(link(/^Next month/).getAttribute('href')).toBe('2021-01.html')
  })

  test('link to the undated articles', async () => {
    const app = await openApp(vellport(), '/months/index.html')
    await app.user.click(link('1 article without a date'))
    expect(await screen.findByRole('heading', { level: 1, name: 'Undated' })).toBeDefined()
    expect(headlines()).toEqual(['Letters to the Editor'])
  })

  test('divide a month with more than 100 articles into several pages', async () => {
    const app = await openApp(memoryArchive(manyArticles(250, 1)), '/months/1990-01.html')
    expect(headlines()).toHaveLength(100)
    await app.user.click(link('Page 3'))
    await screen.findByText('250 articles, page 3 of 3')
    expect(headlines()).toHaveLength(50)
    expect(addressOf(app)).toBe('/months/1990-01.3.html')
  })

  test.each(['/months/', '/months'])('include %s, because some servers send the index at this URL', async (path) => {
    await openApp(vellport(), path)
    expect(screen.getByRole('heading', { level: 1, name: 'By month' })).toBeDefined()
    expect(link('By month').ariaCurrent).toBe('page')
  })

  const nowhere = ['/months/2019-05.html', '/months/2019-04.2.html', '/months/nonsense']
  test.each(nowhere)('do not include %s', async (path) => {
    await openApp(vellport(), path)
    expect(screen.getByRole('heading', { level: 1, name: 'Page not found' })).toBeDefined()
  })
})
