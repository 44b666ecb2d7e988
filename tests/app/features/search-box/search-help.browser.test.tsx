import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { memoryArchive } from '../../setup/memory-archive.ts'
import { addressOf, headlines, openApp } from '../../setup/open-app.tsx'
import { herring, VELLPORT, worm } from '../../setup/vellport.ts'

const help = () => screen.getByRole('button', { name: 'Search help' })

describe('the search help', () => {
  test('opens as a modal dialog, and returns the focus when it closes', async () => {
    const app = await openApp(memoryArchive(VELLPORT), '/')
    expect(screen.queryByRole('dialog')).toBeNull()
    help().focus()
    await app.user.keyboard('{Enter}')
    const dialog = screen.getByRole('dialog', { name: 'Search help' })
    expect(dialog.contains(document.activeElement)).toBe(true)
    await app.user.keyboard('/')
    expect(dialog.contains(document.activeElement)).toBe(true)
    await app.user.click(within(dialog).getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(document.activeElement).toBe(help())
  })

  test('has examples from the archive, and a click on an example searches for it', async () => {
    const app = await openApp(memoryArchive([herring, worm]), '/?q=herring&lang=en')
    await app.user.click(help())
    const examples = within(screen.getByRole('dialog')).getAllByRole('link')
    expect(examples.map(({ textContent }) => textContent)).toContain('author:"Jonas Vetch"')
    await app.user.click(screen.getByRole('link', { name: '"herring season"' }))
    await waitFor(() => expect(addressOf(app)).toBe('/?q="herring+season"'))
    await waitFor(() => expect(headlines()).toEqual([herring.headline]))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByRole('searchbox')).toHaveProperty('value', '"herring season"')
  })

  test('has only examples with results', async () => {
    const app = await openApp(memoryArchive([herring, worm]), '/')
    await app.user.click(help())
    const examples = within(screen.getByRole('dialog'))
      .getAllByRole('link')
      .map(({ textContent }) => textContent)
    expect(examples.length).toBeGreaterThan(10)
    const withoutResults: string[] = []
    for (const words of examples) {
      await app.router.navigate(`/?q=${encodeURIComponent(words)}`)
      await screen.findByRole('link', { name: `Remove search: ${words}` })
      if (headlines().length === 0) withoutResults.push(words)
    }
    expect(withoutResults).toEqual([])
  })
})
