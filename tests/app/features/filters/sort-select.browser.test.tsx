import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { memoryArchive } from '../../setup/memory-archive.ts'
import { addressOf, headlines, openApp } from '../../setup/open-app.tsx'
import { pier, VELLPORT, worm } from '../../setup/vellport.ts'

// Wide enough that no filters are collapsed.
beforeEach(() => page.viewport(1280, 800))

const vellport = () => memoryArchive(VELLPORT)
const options = () => within(screen.getByRole('combobox', { name: 'Sort' })).getAllByRole('option')
const searchBox = () => screen.getByRole('searchbox', { name: 'Search' })

test('the sort select offers relevance, as the default, only for a query with words', async () => {
  const app = await openApp(vellport(), '/')
  expect(options().map(({ textContent }) => textContent)).toEqual(['Newest first', 'Oldest first'])
  await app.user.type(searchBox(), 'pier{Enter}')
  await waitFor(() => expect(headlines()).toEqual([worm.headline, pier.headline]))
  expect(options().map(({ textContent }) => textContent)).toEqual(['Relevance', 'Newest first', 'Oldest first'])
  await app.user.selectOptions(screen.getByRole('combobox', { name: 'Sort' }), 'Newest first')
  await waitFor(() => expect(headlines()).toEqual([pier.headline, worm.headline]))
  expect(addressOf(app)).toBe('/?q=pier&sort=newest')
  await app.user.selectOptions(screen.getByRole('combobox', { name: 'Sort' }), 'Relevance')
  await waitFor(() => expect(addressOf(app)).toBe('/?q=pier'))
})
