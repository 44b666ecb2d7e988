import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { memoryArchive } from '../../memory-archive.ts'
import { addressOf, headlines, openApp } from '../../open-app.tsx'
import { arabic, herring, pier, VELLPORT, worm } from '../../vellport.ts'

// Where nothing of the filters folds away.
beforeEach(() => page.viewport(1280, 800))

const vellport = () => memoryArchive(VELLPORT)
const count = () => screen.getByRole('status').textContent
const offer = (name: string) => screen.getByRole('link', { name }).closest('li')?.textContent

describe('filtering by words', () => {
  test('takes effect while the reader types', async () => {
    const app = await openApp(vellport(), '/')
    await app.user.type(screen.getByRole('searchbox', { name: 'Search' }), 'pier ')
    await waitFor(() => expect(headlines()).toEqual([worm.headline, pier.headline]))
    expect(addressOf(app)).toBe('/?q=pier')
    expect(screen.getByRole('searchbox')).toHaveProperty('value', 'pier ')
  })

  test('takes effect at once on Enter', async () => {
    const app = await openApp(vellport(), '/')
    await app.user.type(screen.getByRole('searchbox'), 'herring{Enter}')
    await waitFor(() => expect(addressOf(app)).toBe('/?q=herring'))
    await waitFor(() => expect(headlines()).toEqual([herring.headline]))
  })

  test('announces the count when the reader rests, not at every letter', async () => {
    const app = await openApp(vellport(), '/')
    expect(count()).toBe('5 articles')
    const counts = new Set<string | null>()
    const observer = new MutationObserver(() => counts.add(count()))
    observer.observe(screen.getByRole('status'), { subtree: true, characterData: true, childList: true })
    await app.user.type(screen.getByRole('searchbox'), 'herring')
    await waitFor(() => expect(count()).toBe('1 of 5 articles'), { timeout: 3000 })
    observer.disconnect()
    expect([...counts]).toEqual(['1 of 5 articles'])
  })
})

describe('filtering by date', () => {
  test('includes both days', async () => {
    const app = await openApp(vellport(), '/')
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2020-03-02' } })
    fireEvent.blur(screen.getByLabelText('From'))
    fireEvent.change(screen.getByLabelText('To'), { target: { value: '2020-03-12' } })
    fireEvent.blur(screen.getByLabelText('To'))
    await waitFor(() => expect(headlines()).toEqual([pier.headline, worm.headline]))
    expect(addressOf(app)).toBe('/?from=2020-03-02&to=2020-03-12')
  })

  test('offers the years and months that have articles, with their counts', async () => {
    const app = await openApp(vellport(), '/')
    const period = screen.getByRole('combobox', { name: 'Period' })
    expect([...period.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
      'Any date',
      'All of 2021 (1)',
      'January 2021 (1)',
      'All of 2020 (2)',
      'March 2020 (2)',
      'All of 2019 (1)',
      'April 2019 (1)',
    ])
    await app.user.selectOptions(period, 'All of 2020 (2)')
    await waitFor(() => expect(headlines()).toEqual([pier.headline, worm.headline]))
    expect(screen.getByLabelText('From')).toHaveProperty('value', '2020-01-01')
    await app.user.selectOptions(period, 'Any date')
    await waitFor(() => expect(headlines()).toHaveLength(5))
  })

  test('says so where the first day is after the last', async () => {
    await openApp(vellport(), '/?from=2020-03-02&to=2019-01-01')
    expect(screen.getByRole('alert').textContent).toBe('“From” is after “To”, so no date is in between.')
    expect(screen.getByLabelText('From').ariaInvalid).toBe('true')
    expect(screen.getByRole('heading', { name: 'No results' })).toBeDefined()
  })
})

describe('active filters', () => {
  test('combine, and can be let go of one by one', async () => {
    const app = await openApp(vellport(), '/?q=pier&author=Nell+Arkwright&author=Jonas+Vetch&lang=en')
    expect(count()).toBe('2 of 5 articles')
    await app.user.click(screen.getByRole('link', { name: 'Remove author: Nell Arkwright' }))
    await waitFor(() => expect(headlines()).toEqual([pier.headline]))
    await app.user.click(screen.getByRole('link', { name: 'Remove search: pier' }))
    await waitFor(() => expect(headlines()).toEqual([pier.headline, herring.headline]))
    expect(screen.getByRole('searchbox')).toHaveProperty('value', '')
    expect(screen.getByRole('link', { name: 'Remove language: English' })).toBeDefined()
  })

  test('can be let go of all at once', async () => {
    const app = await openApp(vellport(), '/?q=pier&from=2020-01-01&sort=oldest')
    await app.user.click(screen.getByRole('link', { name: 'Clear filters' }))
    await waitFor(() => expect(headlines()).toHaveLength(5))
    expect(addressOf(app)).toBe('/?sort=oldest')
  })

  test('have no way to let go of all where there is but one', async () => {
    await openApp(vellport(), '/?q=pier')
    expect(screen.getByRole('link', { name: 'Remove search: pier' })).toBeDefined()
    expect(screen.queryByRole('link', { name: 'Clear filters' })).toBeNull()
  })

  test('come back and go again with the history, in the fields too', async () => {
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

describe('where nothing matches', () => {
  test('each thing that could be let go of is offered with what it would find', async () => {
    const app = await openApp(vellport(), '/?q=pier&from=2021-01-01')
    expect(offer('Any date')).toBe('Any date (2)')
    expect(offer('Without “pier”')).toBe('Without “pier” (1)')
    expect(offer('Without any filters')).toBe('Without any filters (5)')
    await app.user.click(screen.getByRole('link', { name: 'Without “pier”' }))
    await waitFor(() => expect(headlines()).toEqual([arabic.headline]))
  })
})
