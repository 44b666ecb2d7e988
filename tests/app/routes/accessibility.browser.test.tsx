// The style sheets determine contrast and sizes.
import '../../../src/app/app.css'
import { screen, waitFor } from '@testing-library/react'
import axe from 'axe-core'
import { describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { ARTICLE_FILES, memoryArchive } from '../setup/memory-archive.ts'
import { openApp } from '../setup/open-app.tsx'
import { herring, manyArticles, pier, VELLPORT, VELLPORT_LINKS } from '../setup/vellport.ts'
import { waitUntilIdle } from '../setup/wait-until-idle.ts'

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
  test.each(ADDRESSES)('%s has no accessibility violation, and does not scroll horizontally', async (address) => {
    await page.viewport(width, 800)
    await openApp(vellport(), address)
    const { violations } = await axe.run(document.body)
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  })
})

test.each(['/articles/herring.html', '/?q=pier'])(
  'the error page at %s has no accessibility violation',
  async (address) => {
    const archive = vellport()
    archive.failing = /data\/search|\/\d+\.json$/
    await openApp(archive, address)
    expect((await axe.run(document.body)).violations).toEqual([])
  },
)

test('a list with failed rows has no accessibility violation', async () => {
  const archive = memoryArchive(manyArticles(2000))
  archive.failing = /chunks\/200[4-9].*rows/
  await openApp(archive, '/')
  window.scrollTo(0, document.documentElement.scrollHeight / 2)
  await screen.findByRole('button', { name: 'Retry' })
  expect((await axe.run(document.body)).violations).toEqual([])
})

describe('with the keyboard', () => {
  test('the first Tab stop skips the site header', async () => {
    const app = await openApp(vellport(), '/')
    await app.user.tab()
    expect(document.activeElement?.textContent).toBe('Skip to content')
    await app.user.keyboard('{Enter}')
    expect(document.activeElement).toBe(screen.getByRole('main'))
    await app.user.tab()
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
  })

  test('a new page receives the focus, and a new filter does not', async () => {
    const app = await openApp(vellport(), '/')
    await app.user.type(screen.getByRole('searchbox'), 'pier{Enter}')
    await waitFor(() => expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(2))
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
    screen.getByRole('link', { name: pier.headline }).focus()
    await app.user.keyboard('{Enter}')
    await screen.findByRole('heading', { level: 1, name: pier.headline })
    const heading = screen.getByRole('heading', { level: 1, name: pier.headline })
    await waitFor(() => expect(document.activeElement).toBe(heading))
    await app.router.navigate('/')
    const name = await screen.findByRole('heading', { level: 1, name: 'The Vellport Backfile' })
    await waitFor(() => expect(document.activeElement).toBe(name))
  })

  test.each([
    ['removing a filter', '/?q=pier&lang=en', 'Remove search: pier'],
    ['removing the last filter', '/?q=pier', 'Remove search: pier'],
    ['clearing all filters', '/?q=pier&lang=en', 'Clear filters'],
    ['choosing a relaxed query', '/?q=pier&from=2021-01-01', 'Without “pier”'],
  ])('the results receive the focus after %s', async (_, address, name) => {
    const app = await openApp(vellport(), address)
    screen.getByRole('link', { name }).focus()
    await app.user.keyboard('{Enter}')
    const found = screen.getByRole('region', { name: 'Search results' })
    await waitFor(() => expect(document.activeElement).toBe(found))
  })

  test('a successful retry moves the focus to the page, and a failed retry leaves it on the button', async () => {
    const archive = vellport()
    archive.failing = ARTICLE_FILES
    const app = await openApp(archive, '/articles/herring.html')
    const retry = screen.getByRole('button', { name: 'Retry' })
    archive.slowMs = 30
    await app.user.click(retry)
    await waitFor(() => expect(retry.ariaDisabled).toBe('true'))
    await waitFor(() => expect(retry.ariaDisabled).not.toBe('true'))
    expect(document.activeElement).toBe(retry)
    archive.failing = null
    await app.user.keyboard('{Enter}')
    await screen.findByRole('heading', { level: 1, name: herring.headline })
    expect(document.activeElement).toBe(screen.getByRole('main'))
  })

  test('the list takes the focus when scrolling removes the focused row', async () => {
    const app = await openApp(memoryArchive(manyArticles(2000)), '/')
    screen.getByRole('link', { name: 'Harbour note 1999' }).focus()
    window.scrollTo(0, document.documentElement.scrollHeight)
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Harbour note 1999' })).toBeNull())
    const found = screen.getByRole('region', { name: 'Search results' })
    expect(document.activeElement).toBe(found)
    await screen.findByRole('link', { name: 'Harbour note 0' })
    await app.user.tab()
    expect(document.activeElement).not.toBe(found)
    expect(found.contains(document.activeElement)).toBe(true)
  })

  test('the filters can be expanded on a phone', async () => {
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
  test.each([
    ['scrolling', [2000, 5000, 9000]],
    ['a jump', [20_000]],
  ])('is restored after %s, an article and Back', async (_how, tops) => {
    await page.viewport(800, 700)
    const articles = Array.from({ length: 300 }, (_, at) => ({
      ...herring,
      slug: `${herring.slug}-${at}` as typeof herring.slug,
      headline: `Note ${at} ${'of a length of its own '.repeat(at % 7)}`.trim(),
    }))
    const app = await openApp(memoryArchive(articles), '/')
    for (const top of tops) {
      window.scrollTo(0, top)
      await waitFor(() => expect(window.scrollY).toBe(top))
      await waitFor(() => expect(firstVisible()).toBeDefined())
      await waitUntilIdle()
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
