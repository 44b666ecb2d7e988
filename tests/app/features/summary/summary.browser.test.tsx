import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { memoryArchive } from '../../setup/memory-archive.ts'
import { headlines, openApp } from '../../setup/open-app.tsx'
import { herring, VELLPORT, worm } from '../../setup/vellport.ts'

// Wide enough that no filters are collapsed.
beforeEach(() => page.viewport(1280, 800))

const vellport = () => memoryArchive(VELLPORT)
const count = () => screen.getByRole('status').textContent

test('the number of results is announced when the reader stops typing, not after each letter', async () => {
  const app = await openApp(vellport(), '/')
  expect(count()).toBe('5 articles')
  const counts = new Set<string | null>()
  const observer = new MutationObserver(() => counts.add(count()))
  observer.observe(screen.getByRole('status'), { subtree: true, characterData: true, childList: true })
  await app.user.type(screen.getByRole('searchbox'), 'herring')
  await waitFor(() => expect(count()).toBe('1 of 5 articles'))
  observer.disconnect()
  expect([...counts]).toEqual(['1 of 5 articles'])
})

describe('the notices about a query', () => {
  test('are shown for each doubtful part, and announced after the number of results', async () => {
    await openApp(vellport(), `/?q=${encodeURIComponent('!!! pier foo:bar')}`)
    expect(screen.getByText(/^“!!!” has no letters or digits/)).toBeDefined()
    expect(screen.getByText(/^“foo:” is not an operator/)).toBeDefined()
    expect(screen.getByText('pier foo bar')).toBeDefined()
    expect(count()).toMatch(/^0 of 5 articles\. “!!!” has no letters or digits.* “foo:” is not an operator/)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('are absent if no part of the query is doubtful', async () => {
    await openApp(vellport(), '/?q=pier')
    expect(screen.queryByText(/Searched for/)).toBeNull()
    expect(count()).toBe('2 of 5 articles')
  })

  test('also appear if the query has no words and the list shows all articles', async () => {
    await openApp(vellport(), '/?q=!!!')
    expect(count()).toMatch(/^5 articles\. “!!!” has no letters or digits/)
  })
})

test('incomplete results have a notice, and Retry completes the results', async () => {
  const archive = vellport()
  const app = await openApp(archive, '/')
  archive.failing = /positions/
  await app.router.navigate(`/?q=${encodeURIComponent('"ferry pier" OR herring')}`)
  await screen.findByText('These results are incomplete, because “"ferry pier"” could not be looked up.')
  expect(headlines()).toEqual([herring.headline])
  const retry = screen.getByRole('button', { name: 'Retry' })
  archive.failing = null
  retry.focus()
  await app.user.keyboard('{Enter}')
  await waitFor(() => expect(headlines()).toContain(worm.headline))
  expect(screen.queryByText(/incomplete/)).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Search results' }))
})
