// Contrast and sizes are those of the style sheet.
// oxlint-disable-next-line import/no-unassigned-import
import '../../src/app/app.css'
import { screen, waitFor } from '@testing-library/react'
import axe from 'axe-core'
import { describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { memoryArchive } from './memory-archive.ts'
import { openApp } from './open-app.tsx'
import { herring, pier, VELLPORT, VELLPORT_LINKS } from './vellport.ts'

const vellport = () => memoryArchive(VELLPORT, VELLPORT_LINKS)

const ADDRESSES = [
  '/',
  '/?q=pier&from=2020-01-01&author=Nell+Arkwright',
  '/?q=pier&from=2021-01-01&to=2019-01-01',
  '/articles/pier-repairs.html',
  '/articles/mina.html',
  '/months/index.html',
  '/months/2020-03.html',
  '/nowhere-at-all',
]

describe.each([320, 1280])('at a width of %i pixels', (width) => {
  test.each(ADDRESSES)('%s has no fault that axe can find, and does not scroll sideways', async (address) => {
    await page.viewport(width, 800)
    await openApp(vellport(), address)
    const { violations } = await axe.run(document.body)
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  })
})

test('a page that failed has no fault that axe can find', async () => {
  const archive = vellport()
  archive.failing = /data\/articles/
  await openApp(archive, '/articles/herring.html')
  expect((await axe.run(document.body)).violations).toEqual([])
})

describe('with the keyboard', () => {
  test('the first stop skips the masthead', async () => {
    const app = await openApp(vellport(), '/')
    await app.user.tab()
    expect(document.activeElement?.textContent).toBe('Skip to the content')
    await app.user.keyboard('{Enter}')
    expect(document.activeElement).toBe(screen.getByRole('main'))
    await app.user.tab()
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
  })

  test('another page takes the focus, another filter leaves it', async () => {
    const app = await openApp(vellport(), '/')
    await app.user.type(screen.getByRole('searchbox'), 'pier{Enter}')
    await waitFor(() => expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(2))
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
    screen.getByRole('link', { name: pier.headline }).focus()
    await app.user.keyboard('{Enter}')
    await screen.findByRole('heading', { level: 1, name: pier.headline })
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')))
  })

  test('filters unfold on a phone', async () => {
    await page.viewport(360, 700)
    const app = await openApp(vellport(), '/')
    const fold = screen.getByRole('button', { name: 'Filters' })
    expect(screen.queryByRole('combobox', { name: 'Period' })).toBeNull()
    fold.focus()
    await app.user.keyboard('{Enter}')
    expect(fold.ariaExpanded).toBe('true')
    expect(screen.getByRole('combobox', { name: 'Period' })).toBeDefined()
  })
})

function firstVisible(): HTMLElement | undefined {
  return screen.getAllByRole('heading', { level: 3 }).find((heading) => heading.getBoundingClientRect().top >= 0)
}

describe('the scroll position', () => {
  test('is the same after an article and back', async () => {
    await page.viewport(800, 700)
    const articles = Array.from({ length: 300 }, (_, at) => ({
      ...herring,
      slug: `${herring.slug}-${at}` as typeof herring.slug,
      headline: `Note ${at} ${'of a length of its own '.repeat(at % 7)}`.trim(),
    }))
    const app = await openApp(memoryArchive(articles), '/')
    for (const top of [2000, 5000, 9000]) {
      window.scrollTo(0, top)
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
    const before = firstVisible()
    const [text, top] = [before?.textContent, before?.getBoundingClientRect().top]
    await app.router.navigate('/articles/herring-7.html')
    await screen.findByRole('heading', { level: 1 })
    await waitFor(() => expect(window.scrollY).toBe(0))
    await app.router.navigate(-1)
    await waitFor(() => expect(firstVisible()?.textContent).toBe(text))
    await waitFor(() => expect(firstVisible()?.getBoundingClientRect().top).toBeCloseTo(top ?? 0, -0.5))
  })
})
