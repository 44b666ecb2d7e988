import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { memoryArchive } from '../../setup/memory-archive.ts'
import { addressOf, headlines, openApp } from '../../setup/open-app.tsx'
import { herring, pier, VELLPORT, worm } from '../../setup/vellport.ts'

// Wide enough that no filters are collapsed.
beforeEach(() => page.viewport(1280, 800))

const vellport = () => memoryArchive(VELLPORT)
const count = () => screen.getByRole('status').textContent

describe('the filter chips', () => {
  test('each remove one filter', async () => {
    const app = await openApp(vellport(), '/?q=pier&author=Nell+Arkwright&author=Jonas+Vetch&lang=en')
    expect(count()).toBe('2 of 5 articles')
    await app.user.click(screen.getByRole('link', { name: 'Remove author: Nell Arkwright' }))
    await waitFor(() => expect(headlines()).toEqual([pier.headline]))
    await app.user.click(screen.getByRole('link', { name: 'Remove search: pier' }))
    await waitFor(() => expect(headlines()).toEqual([pier.headline, herring.headline]))
    expect(screen.getByRole('searchbox')).toHaveProperty('value', '')
    expect(screen.getByRole('link', { name: 'Remove language: English' })).toBeDefined()
  })

  test('are followed by a link that clears all filters and keeps the sort order', async () => {
    const app = await openApp(vellport(), '/?q=pier&from=2020-01-01&sort=oldest')
    await app.user.click(screen.getByRole('link', { name: 'Clear filters' }))
    await waitFor(() => expect(headlines()).toHaveLength(5))
    expect(addressOf(app)).toBe('/?sort=oldest')
  })

  test('have no link that clears all filters if only one filter is active', async () => {
    await openApp(vellport(), '/?q=pier')
    expect(screen.getByRole('link', { name: 'Remove search: pier' })).toBeDefined()
    expect(screen.queryByRole('link', { name: 'Clear filters' })).toBeNull()
  })

  test('and the fields change when the reader goes back in the history', async () => {
    const app = await openApp(vellport(), '/?q=pier')
    await app.user.selectOptions(screen.getByRole('combobox', { name: 'Period' }), 'All of 2019 (1)')
    await screen.findByRole('heading', { name: 'No results' })
    await app.user.click(screen.getByRole('link', { name: 'Remove search: pier' }))
    await waitFor(() => expect(headlines()).toEqual([herring.headline]))
    await app.router.navigate(-1)
    await screen.findByRole('heading', { name: 'No results' })
    expect(screen.getByRole('searchbox')).toHaveProperty('value', 'pier')
    await app.router.navigate(-1)
    await waitFor(() => expect(headlines()).toEqual([worm.headline, pier.headline]))
    expect(screen.getByRole('combobox', { name: 'Period' })).toHaveProperty('value', '')
    await app.router.navigate(1)
    await screen.findByRole('heading', { name: 'No results' })
  })
})

test('dates in the search words have no filter chips', async () => {
  await openApp(vellport(), '/?q=pier+after:2020-03-10')
  expect(headlines()).toEqual([pier.headline])
  expect(screen.getAllByRole('link', { name: /^Remove/ }).map(({ ariaLabel }) => ariaLabel)).toEqual([
    'Remove search: pier after:2020-03-10',
  ])
  expect(screen.getByLabelText('From')).toHaveProperty('value', '')
})
