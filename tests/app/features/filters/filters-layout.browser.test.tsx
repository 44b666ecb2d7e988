// The style sheets determine contrast, sizes and the collapsed filters.
import '../../../../src/app/app.css'
import { screen } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { makeArticle } from '../../../archive/make-article.ts'
import { memoryArchive } from '../../setup/memory-archive.ts'
import { openApp, type OpenApp } from '../../setup/open-app.tsx'
import { VELLPORT } from '../../setup/vellport.ts'
import { waitUntilIdle } from '../../setup/wait-until-idle.ts'

/** An archive with enough authors for a facet with many values. */
const vellport = () =>
  memoryArchive([
    ...VELLPORT,
    ...Array.from({ length: 12 }, (_, at) =>
      makeArticle({ slug: `a${at}`, authors: [`Reporter of the Harbour ${at}`] }),
    ),
  ])

async function openFacets({ user }: OpenApp): Promise<void> {
  const fold = screen.queryByRole('button', { name: /^Filters/ })
  if (fold !== null) await user.click(fold)
  for (const name of ['Author', 'Source', 'Tag', 'Language']) {
    await user.click(screen.getByText(name, { selector: 'summary' }))
  }
  // Values are requested in view only, and those of the other facets may have moved this one out of it.
  screen.getByText('Language', { selector: 'summary' }).scrollIntoView()
  await screen.findByRole('checkbox', { name: /^English/ })
  await screen.findByRole('searchbox', { name: 'Find in authors' })
}

async function listAccessibilityErrors(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

describe.each([
  [320, '16px'],
  [320, '32px'],
  [768, '16px'],
  [1280, '16px'],
])('at a width of %i pixels and a font size of %s', (width, fontSize) => {
  afterEach(() => document.documentElement.style.removeProperty('font-size'))

  test('open facets have no accessibility violation, and nothing scrolls horizontally', async () => {
    await page.viewport(width, 800)
    document.documentElement.style.fontSize = fontSize
    const app = await openApp(vellport(), '/')
    await openFacets(app)
    expect(await listAccessibilityErrors()).toEqual([])
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    const filters = screen.getByLabelText('Filter the articles')
    expect(filters.scrollWidth).toBeLessThanOrEqual(filters.clientWidth)
  })

  test('the search help has no accessibility violation, and fits the window', async () => {
    await page.viewport(width, 800)
    document.documentElement.style.fontSize = fontSize
    const app = await openApp(vellport(), '/')
    await app.user.click(screen.getByRole('button', { name: 'Search help' }))
    expect(await listAccessibilityErrors()).toEqual([])
    const dialog = screen.getByRole('dialog')
    expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth)
    expect(dialog.offsetHeight).toBeLessThanOrEqual(800)
  })

  test('notices have no accessibility violation, and nothing scrolls horizontally', async () => {
    await page.viewport(width, 800)
    document.documentElement.style.fontSize = fontSize
    await openApp(vellport(), `/?q=${encodeURIComponent(`!!! foo:${'bar'.repeat(30)} hering "ferry`)}`)
    expect(screen.getByText(/^Searched for/)).toBeDefined()
    expect(await listAccessibilityErrors()).toEqual([])
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  })
})

test('facets that are collapsed on a phone are not counted', async () => {
  await page.viewport(360, 700)
  const app = await openApp(memoryArchive(VELLPORT), '/')
  const [byline] = screen.getAllByRole('link', { name: 'Ruth Pellow' })
  if (byline !== undefined) await app.user.click(byline)
  await screen.findByRole('link', { name: 'Remove author: Ruth Pellow' })
  // Counts would be requested when the page is idle.
  await waitUntilIdle()
  const checkbox = { name: /^Ruth Pellow/, hidden: true }
  expect(screen.getByRole('checkbox', checkbox).closest('label')?.textContent).toBe('Ruth Pellow ')
  expect(screen.queryByRole('checkbox')).toBeNull()
  await app.user.click(screen.getByRole('button', { name: 'Filters (1)' }))
  expect(await screen.findByRole('checkbox', { name: 'Ruth Pellow 1' })).toBeDefined()
})

const top = (element: Element | null | undefined) => element?.getBoundingClientRect().top

describe('the results', () => {
  test('have the list at the same position with one filter and without filters', async () => {
    await page.viewport(1280, 800)
    const app = await openApp(vellport(), '/?sort=relevance')
    const before = top(screen.getAllByRole('list').at(-1)?.closest('section[aria-busy] > div'))
    await app.user.type(screen.getByRole('searchbox'), 'pier ')
    await screen.findByRole('link', { name: 'Remove search: pier' })
    expect(before).toBeDefined()
    expect(top(screen.getAllByRole('list').at(-1)?.closest('section[aria-busy] > div'))).toBe(before)
  })

  test('never move the timeline', async () => {
    await page.viewport(360, 800)
    const app = await openApp(vellport(), '/')
    const timeline = screen.getByRole('group', { name: 'Publication dates' })
    const before = top(timeline)
    await app.router.navigate('/?q=pier+foo:bar&from=2020-01-01&to=2020-12-31&author=Nell+Arkwright&author=Jonas+Vetch')
    await screen.findByRole('link', { name: 'Clear filters' })
    expect(top(timeline)).toBe(before)
  })
})

test('the close button of the search help stays visible while the dialog scrolls', async () => {
  await page.viewport(360, 400)
  const app = await openApp(vellport(), '/')
  await app.user.click(screen.getByRole('button', { name: 'Search help' }))
  const dialog = screen.getByRole('dialog')
  dialog.scrollTo(0, dialog.scrollHeight)
  const close = screen.getByRole('button', { name: 'Close' }).getBoundingClientRect()
  expect(close.top).toBeGreaterThan(dialog.getBoundingClientRect().top)
  expect(close.bottom).toBeLessThan(dialog.getBoundingClientRect().bottom)
})
