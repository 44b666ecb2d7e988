import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { memoryArchive } from '../../memory-archive.ts'
import { addressOf, headlines, openApp } from '../../open-app.tsx'
import { herring, pier, VELLPORT, worm } from '../../vellport.ts'

// Where nothing of the filters folds away.
beforeEach(() => page.viewport(1280, 800))

const vellport = () => memoryArchive(VELLPORT)
const box = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search' })
const status = () => screen.getByRole('status').textContent
const offer = (name: string) => screen.getByRole('link', { name }).closest('li')?.textContent
const orders = () => within(screen.getByRole('combobox', { name: 'Sort' })).getAllByRole('option')

describe('while the reader types', () => {
  test('the last word is asked for as a beginning, and the box stays as it was typed', async () => {
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
  ])('%s finishes the word', async (_, keys, shown) => {
    const app = await openApp(vellport(), '/')
    await app.user.type(box(), 'pier')
    await waitFor(() => expect(addressOf(app)).toBe('/?q=pier*'))
    await app.user.type(box(), keys)
    await waitFor(() => expect(addressOf(app)).toBe('/?q=pier'))
    expect(box().value).toBe(shown)
  })

  test('leaving the box changes nothing', async () => {
    const app = await openApp(vellport(), '/')
    await app.user.type(box(), 'pier')
    await waitFor(() => expect(addressOf(app)).toBe('/?q=pier*'))
    const { key } = app.router.state.location
    await app.user.tab()
    await new Promise((resolve) => setTimeout(resolve, 250))
    expect(app.router.state.location.key).toBe(key)
    expect(box().value).toBe('pier')
  })

  test('a beginning that comes from elsewhere is shown as such', async () => {
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

describe('keys', () => {
  test.each(['/', '{Control>}k{/Control}', '{Meta>}k{/Meta}'])(
    '%s goes to the search box and selects it',
    async (keys) => {
      const app = await openApp(vellport(), '/?q=pier')
      screen.getByRole('link', { name: pier.headline }).focus()
      await app.user.keyboard(keys)
      expect(document.activeElement).toBe(box())
      expect([box().value, box().selectionStart, box().selectionEnd]).toEqual(['pier', 0, 4])
    },
  )

  test('a slash that is typed stays one, wherever text is typed', async () => {
    const app = await openApp(vellport(), '/')
    await app.user.type(box(), 'a/b')
    expect(box().value).toBe('a/b')
    screen.getByRole('combobox', { name: 'Sort' }).focus()
    await app.user.keyboard('/')
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Sort' }))
  })

  test('Escape empties the box at once', async () => {
    const app = await openApp(vellport(), '/?q=pier')
    await app.user.type(box(), '{Escape}')
    await waitFor(() => expect(addressOf(app)).toBe('/'))
    expect(box().value).toBe('')
    expect(document.activeElement).toBe(box())
  })
})

describe('how the words were taken', () => {
  test('is said of each part that is in doubt, to the ear too', async () => {
    await openApp(vellport(), `/?q=${encodeURIComponent('!!! pier foo:bar')}`)
    expect(screen.getByText(/^“!!!” has no letters or digits/)).toBeDefined()
    expect(screen.getByText(/^“foo:” is not an operator/)).toBeDefined()
    expect(screen.getByText('pier foo bar')).toBeDefined()
    expect(status()).toMatch(/^0 of 5 articles\. “!!!” has no letters or digits.* “foo:” is not an operator/)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('needs no word where nothing is in doubt', async () => {
    await openApp(vellport(), '/?q=pier')
    expect(screen.queryByText(/Searched for/)).toBeNull()
    expect(status()).toBe('2 of 5 articles')
  })

  test('what holds no word at all leaves nothing out', async () => {
    await openApp(vellport(), '/?q=!!!')
    expect(status()).toMatch(/^5 articles\. “!!!” has no letters or digits/)
  })
})

describe('where nothing matches', () => {
  test('words that are near are offered with what they find', async () => {
    const app = await openApp(vellport(), '/?q=hering&lang=en')
    const link = screen.getByRole('link', { name: 'herring' })
    expect(link.parentElement?.textContent).toBe('Did you mean: herring (1)')
    await app.user.click(link)
    await waitFor(() => expect(headlines()).toEqual([herring.headline]))
    expect(addressOf(app)).toBe('/?q=herring&lang=en')
    expect(box().value).toBe('herring')
  })

  test('each word can be let go of', async () => {
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

test('dates among the words stay among the words', async () => {
  await openApp(vellport(), '/?q=pier+after:2020-03-10')
  expect(headlines()).toEqual([pier.headline])
  expect(screen.getAllByRole('link', { name: /^Remove/ }).map(({ ariaLabel }) => ariaLabel)).toEqual([
    'Remove search: pier after:2020-03-10',
  ])
  expect(screen.getByLabelText('From')).toHaveProperty('value', '')
})

test('words can be ordered by relevance, which is what they are ordered by; all else cannot', async () => {
  const app = await openApp(vellport(), '/')
  expect(orders().map(({ textContent }) => textContent)).toEqual(['Newest first', 'Oldest first'])
  await app.user.type(box(), 'pier{Enter}')
  await waitFor(() => expect(headlines()).toEqual([worm.headline, pier.headline]))
  expect(orders().map(({ textContent }) => textContent)).toEqual(['Relevance', 'Newest first', 'Oldest first'])
  await app.user.selectOptions(screen.getByRole('combobox', { name: 'Sort' }), 'Newest first')
  await waitFor(() => expect(headlines()).toEqual([pier.headline, worm.headline]))
  expect(addressOf(app)).toBe('/?q=pier&sort=newest')
  await app.user.selectOptions(screen.getByRole('combobox', { name: 'Sort' }), 'Relevance')
  await waitFor(() => expect(addressOf(app)).toBe('/?q=pier'))
})

test('results that are incomplete say so, and can be asked for again', async () => {
  const archive = vellport()
  const app = await openApp(archive, '/')
  archive.failing = /positions/
  await app.router.navigate(`/?q=${encodeURIComponent('"ferry pier" OR herring')}`)
  await screen.findByText('These results are incomplete, because “"ferry pier"” could not be looked up.')
  expect(headlines()).toEqual([herring.headline])
  const retry = screen.getByRole('button', { name: 'Try again' })
  archive.failing = null
  retry.focus()
  await app.user.keyboard('{Enter}')
  await waitFor(() => expect(headlines()).toContain(worm.headline))
  expect(screen.queryByText(/incomplete/)).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Search results' }))
})
