import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { memoryArchive } from '../setup/memory-archive.ts'
import { addressOf, headlines, openApp } from '../setup/open-app.tsx'
import { controlTimeouts, passTime } from '../setup/pass-time.ts'
import { herring, pier, VELLPORT, worm } from '../setup/vellport.ts'

// Wide enough that no filters are collapsed.
beforeEach(() => page.viewport(1280, 800))
controlTimeouts()

const vellport = () => memoryArchive(VELLPORT)
const words = () => screen.getByRole('searchbox', { name: 'Search' })

describe('a text field', () => {
  test('keeps its text if another filter changes during a search, in an archive below a path', async () => {
    const archive = vellport()
    const app = await openApp(archive, '/', '/below/')
    archive.slowMs = 300
    await app.user.type(words(), 'pier')
    await waitFor(() => expect(app.router.state.navigation.state).toBe('loading'))
    await passTime(50)
    await app.user.selectOptions(screen.getByRole('combobox', { name: 'Period' }), 'All of 2020 (2)')
    await waitFor(() => expect(addressOf(app)).toBe('/below/?q=pier*&from=2020-01-01&to=2020-12-31'))
  })

  test('adds one history entry per series of changes', async () => {
    const archive = vellport()
    const app = await openApp(archive, '/?author=Jonas+Vetch')
    archive.slowMs = 50
    for (const [part, whole] of [
      ['pi', 'pi'],
      ['e', 'pie'],
      ['r', 'pier'],
    ] as const) {
      await app.user.type(words(), part)
      await passTime(200)
      await waitFor(() => expect(addressOf(app)).toBe(`/?q=${whole}*&author=Jonas+Vetch`))
    }
    await app.router.navigate(-1)
    expect(addressOf(app)).toBe('/?author=Jonas+Vetch')
    await waitFor(() => expect(words()).toHaveProperty('value', ''))
    await app.user.type(words(), 'herring')
    await waitFor(() => expect(addressOf(app)).toBe('/?q=herring*&author=Jonas+Vetch'))
    await app.router.navigate(-1)
    expect(addressOf(app)).toBe('/?author=Jonas+Vetch')
  })

  test('reports no change if the reader follows a link before the pause', async () => {
    const archive = vellport()
    const app = await openApp(archive, '/')
    archive.slowMs = 200
    await app.user.type(words(), 'fer')
    await app.user.click(screen.getByRole('link', { name: herring.headline }))
    expect(await screen.findByRole('heading', { level: 1, name: herring.headline })).toBeDefined()
    expect(addressOf(app)).toBe('/articles/herring.html')
  })

  test('ignores an Enter that belongs to an input method', async () => {
    const app = await openApp(vellport(), '/')
    fireEvent.change(words(), { target: { value: 'herring' } })
    fireEvent.keyDown(words(), { key: 'Enter', isComposing: true })
    expect(app.router.state.navigation.state).toBe('idle')
    fireEvent.keyDown(words(), { key: 'Enter' })
    await waitFor(() => expect(headlines()).toEqual([herring.headline]))
  })

  test('keeps its text and its focus if the search fails, and Retry searches for this text', async () => {
    const archive = vellport()
    const app = await openApp(archive, '/')
    archive.failing = /./
    await app.user.type(words(), 'pier')
    const retry = await screen.findByRole('button', { name: 'Retry' })
    expect(document.activeElement).toBe(words())
    expect(words()).toHaveProperty('value', 'pier')
    archive.failing = null
    await app.user.click(retry)
    await waitFor(() => expect(headlines()).toEqual([worm.headline, pier.headline]))
  })
})

describe('a date field', () => {
  test('waits for a year of four digits, and adds one history entry', async () => {
    const app = await openApp(vellport(), '/?lang=en')
    const from = screen.getByLabelText('From')
    from.focus()
    for (const value of ['0002-01-01', '0020-01-01', '0202-01-01']) {
      fireEvent.change(from, { target: { value } })
      await passTime(550)
    }
    expect(addressOf(app)).toBe('/?lang=en')
    for (const value of ['2020-01-01', '2020-03-01', '2020-03-10']) {
      fireEvent.change(from, { target: { value } })
      await passTime(550)
    }
    await waitFor(() => expect(addressOf(app)).toBe('/?from=2020-03-10&lang=en'))
    await app.router.navigate(-1)
    expect(addressOf(app)).toBe('/?lang=en')
  })

  test('reports a year before 1000 when it loses the focus', async () => {
    const app = await openApp(vellport(), '/')
    fireEvent.change(screen.getByLabelText('To'), { target: { value: '0952-01-01' } })
    fireEvent.blur(screen.getByLabelText('To'))
    await waitFor(() => expect(addressOf(app)).toBe('/?to=0952-01-01'))
  })
})

test('a list at the URL index.html is searched like a list at the root', async () => {
  const app = await openApp(vellport(), '/index.html')
  await app.user.type(screen.getByRole('searchbox', { name: 'Search' }), 'herring{Enter}')
  await waitFor(() => expect(headlines()).toEqual([herring.headline]))
  expect(addressOf(app)).toBe('/?q=herring')
})
