import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { memoryArchive } from '../../setup/memory-archive.ts'
import { addressOf, headlines, openApp } from '../../setup/open-app.tsx'
import { arabic, herring, VELLPORT, worm } from '../../setup/vellport.ts'

// Wide enough that no filters are collapsed.
beforeEach(() => page.viewport(1280, 800))

const vellport = () => memoryArchive(VELLPORT)
const offer = (name: string) => screen.getByRole('link', { name }).closest('li')?.textContent
const searchBox = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search' })

describe('a search without results', () => {
  test('offers one query without each constraint, with its number of results', async () => {
    const app = await openApp(vellport(), '/?q=pier&from=2021-01-01')
    expect(offer('Any date')).toBe('Any date (2)')
    expect(offer('Without “pier”')).toBe('Without “pier” (1)')
    expect(offer('Without any filters')).toBe('Without any filters (5)')
    await app.user.click(screen.getByRole('link', { name: 'Without “pier”' }))
    await waitFor(() => expect(headlines()).toEqual([arabic.headline]))
  })

  test('offers similar words, with their number of results', async () => {
    const app = await openApp(vellport(), '/?q=hering&lang=en')
    const link = screen.getByRole('link', { name: 'herring' })
    expect(link.parentElement?.textContent).toBe('Did you mean: herring (1)')
    await app.user.click(link)
    await waitFor(() => expect(headlines()).toEqual([herring.headline]))
    expect(addressOf(app)).toBe('/?q=herring&lang=en')
    expect(searchBox().value).toBe('herring')
  })

  test('offers one query without each word, unless that query has no results', async () => {
    const app = await openApp(vellport(), '/?q=pier+-council+herring')
    expect(offer('Without “pier”')).toBe('Without “pier” (1)')
    expect(offer('Without “herring”')).toBe('Without “herring” (1)')
    expect(screen.queryByRole('link', { name: 'Without “-council”' })).toBeNull()
    expect(offer('Without search words')).toBe('Without search words (5)')
    await app.user.click(screen.getByRole('link', { name: 'Without “herring”' }))
    await waitFor(() => expect(headlines()).toEqual([worm.headline]))
    expect(addressOf(app)).toBe('/?q=pier+-council')
  })
})
