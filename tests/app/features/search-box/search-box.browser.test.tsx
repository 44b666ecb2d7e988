import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { memoryArchive } from '../../setup/memory-archive.ts'
import { addressOf, headlines, openApp } from '../../setup/open-app.tsx'
import { controlTimeouts, passTime } from '../../setup/pass-time.ts'
import { herring, pier, VELLPORT, worm } from '../../setup/vellport.ts'

// Wide enough that no filters are collapsed.
beforeEach(() => page.viewport(1280, 800))
controlTimeouts()

const vellport = () => memoryArchive(VELLPORT)
const box = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search' })

describe('a search', () => {
  test('starts while the reader types', async () => {
    const app = await openApp(vellport(), '/')
    await app.user.type(screen.getByRole('searchbox', { name: 'Search' }), 'pier ')
    await waitFor(() => expect(headlines()).toEqual([worm.headline, pier.headline]))
    expect(addressOf(app)).toBe('/?q=pier')
    expect(screen.getByRole('searchbox')).toHaveProperty('value', 'pier ')
  })

  test('starts at once when the reader presses Enter', async () => {
    const app = await openApp(vellport(), '/')
    await app.user.type(screen.getByRole('searchbox'), 'herring{Enter}')
    await waitFor(() => expect(addressOf(app)).toBe('/?q=herring'))
    await waitFor(() => expect(headlines()).toEqual([herring.headline]))
  })
})

describe('in the search box', () => {
  test('the last word is searched as a prefix, and appears without the asterisk', async () => {
    const app = await openApp(vellport(), '/')
    await app.user.type(box(), 'herr')
    await waitFor(() => expect(headlines()).toEqual([herring.headline]))
    expect(addressOf(app)).toBe('/?q=herr*')
    expect(box().value).toBe('herr')
    expect(screen.getByRole('link', { name: 'Remove search: herr*' })).toBeDefined()
  })

  test.each([
    ['a space', ' ', 'pier '],
    ['Enter', '{Enter}', 'pier'],
  ])('%s ends the prefix search, and the last word is searched as a whole word', async (_, keys, shown) => {
    const app = await openApp(vellport(), '/')
    await app.user.type(box(), 'pier')
    await waitFor(() => expect(addressOf(app)).toBe('/?q=pier*'))
    await app.user.type(box(), keys)
    await waitFor(() => expect(addressOf(app)).toBe('/?q=pier'))
    expect(box().value).toBe(shown)
  })

  test('moving the focus changes nothing', async () => {
    const app = await openApp(vellport(), '/')
    await app.user.type(box(), 'pier')
    await waitFor(() => expect(addressOf(app)).toBe('/?q=pier*'))
    const { key } = app.router.state.location
    await app.user.tab()
    await passTime(1000)
    expect(app.router.state.location.key).toBe(key)
    expect(box().value).toBe('pier')
  })

  test('a prefix from the URL appears with the asterisk', async () => {
    const app = await openApp(vellport(), '/?q=herr*')
    expect(box().value).toBe('herr*')
    await app.user.clear(box())
    await app.user.type(box(), 'pie')
    await waitFor(() => expect(addressOf(app)).toBe('/?q=pie*'))
    await app.router.navigate('/?q=gull*')
    await waitFor(() => expect(box().value).toBe('gull*'))
    await app.router.navigate(-1)
    await waitFor(() => expect(box().value).toBe('pie*'))
  })
})

describe('a keyboard shortcut', () => {
  test.each(['/', '{Control>}k{/Control}', '{Meta>}k{/Meta}'])(
    '%s focuses the search box and selects its text',
    async (keys) => {
      const app = await openApp(vellport(), '/?q=pier')
      screen.getByRole('link', { name: pier.headline }).focus()
      await app.user.keyboard(keys)
      expect(document.activeElement).toBe(box())
      expect([box().value, box().selectionStart, box().selectionEnd]).toEqual(['pier', 0, 4])
    },
  )

  test('with a slash does not apply while the reader types in a field', async () => {
    const app = await openApp(vellport(), '/')
    await app.user.type(box(), 'a/b')
    expect(box().value).toBe('a/b')
    screen.getByRole('combobox', { name: 'Sort' }).focus()
    await app.user.keyboard('/')
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Sort' }))
  })

  test('with Escape empties the search box at once', async () => {
    const app = await openApp(vellport(), '/?q=pier')
    await app.user.type(box(), '{Escape}')
    await waitFor(() => expect(addressOf(app)).toBe('/'))
    expect(box().value).toBe('')
    expect(document.activeElement).toBe(box())
  })
})
