import { screen, waitFor } from '@testing-library/react'
import type { Root } from 'react-dom/client'
import { createMemoryRouter } from 'react-router'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { openArchive } from '../../../src/app/data/archive.ts'
import { createRenderer } from '../../../src/app/entries/entry-prerender.tsx'
import { createRoutes } from '../../../src/app/routes/create-routes.tsx'
import { hydrateOrRender } from '../../../src/app/hydration/hydrate-or-render.tsx'
import { ARTICLE_FILES, type MemoryArchive, memoryArchive, ROW_FILES } from '../setup/memory-archive.ts'
import { headlines, sitePlatform } from '../setup/open-app.tsx'
import { herring, manyArticles, pier, VELLPORT, VELLPORT_LINKS, worm } from '../setup/vellport.ts'

const vellport = () => memoryArchive(VELLPORT, VELLPORT_LINKS)

// A list state that another test saved would change the rendering.
beforeAll(() => sessionStorage.clear())

// Wide enough that no filters are collapsed.
beforeEach(() => page.viewport(1280, 800))

let root: Root | null = null
afterEach(() => {
  root?.unmount()
  root = null
  document.body.replaceChildren()
})

/** Returns the page that a server sends for `path`. */
async function serve(archive: MemoryArchive, path: string): Promise<HTMLElement> {
  const { html } = await createRenderer(archive.source).render(path)
  const container = document.createElement('div')
  container.innerHTML = html
  document.body.replaceChildren(container)
  return container
}

interface Visit {
  /** A new history key makes this a first visit. */
  readonly key?: string
  readonly basename?: string
}

/** Starts the app at `address` with the served page. */
async function startApp(
  archive: MemoryArchive,
  container: Element,
  address: string,
  { key = crypto.randomUUID(), basename = '/' }: Visit = {},
): Promise<void> {
  const { pathname, search } = new URL(basename + address.slice(1), 'http://archive.invalid')
  const initialEntries = [{ pathname, search, key }]
  const router = createMemoryRouter(createRoutes(sitePlatform(archive), openArchive(archive)), {
    basename,
    initialEntries,
  })
  root?.unmount()
  root = await hydrateOrRender(router, container)
}

describe('a prerendered page', () => {
  test.each([
    '/',
    '/index.html',
    '/articles/pier-repairs.html',
    '/articles/mina.html',
    '/months/index.html',
    '/months/2020-03.html',
  ])('at %s keeps its elements on hydration', async (path) => {
    const archive = vellport()
    const container = await serve(archive, path)
    const elements = [...container.querySelectorAll('*')]
    const [day] = container.querySelectorAll('time')
    await startApp(archive, container, path)
    // The app replaces the prerendered date format by the format of the browser’s locale.
    await waitFor(() => expect(day?.lang ?? navigator.language).toBe(navigator.language))
    expect(elements.filter((element) => !element.isConnected && element.tagName !== 'NOSCRIPT')).toEqual([])
  })

  test('contains the first rows of a long list', async () => {
    const { html } = await createRenderer(memoryArchive(manyArticles(5000)).source).render('/')
    expect(html.match(/<li /g)?.length).toBeGreaterThanOrEqual(10)
    expect(html).toContain('Harbour note 4999')
    expect(html).not.toContain('Loading')
  })

  test('is replaced if it was prerendered for another address', async () => {
    const archive = vellport()
    await startApp(archive, await serve(archive, '/'), '/?q=herring')
    await waitFor(() => expect(headlines()).toEqual([herring.headline]))
    for (const folder of ['nowhere', 'articles', 'months']) {
      await startApp(archive, await serve(archive, '/404.html'), `/${folder}/at-all.html`)
      expect(await screen.findByText('at-all.html')).toBeDefined()
    }
  })

  test('keeps its scroll position if the reader scrolled before hydration', async () => {
    const archive = memoryArchive(manyArticles(5000))
    const container = await serve(archive, '/')
    window.scrollTo(0, 200_000)
    await startApp(archive, container, '/')
    await waitFor(() => expect(headlines()[0]).toMatch(/Harbour note 3\d{3}$/))
    expect(Math.abs(window.scrollY - 200_000)).toBeLessThan(2000)
  })

  test('keeps its scroll position if the reader scrolls during hydration', async () => {
    const archive = memoryArchive(manyArticles(5000))
    const container = await serve(archive, '/')
    await startApp(archive, container, '/')
    window.scrollTo(0, 200_000)
    await waitFor(() => expect(headlines()[0]).toMatch(/Harbour note 3\d{3}$/))
    expect(Math.abs(window.scrollY - 200_000)).toBeLessThan(2000)
  })

  test('stays unchanged below a notice if the data cannot be loaded', async () => {
    const archive = vellport()
    const container = await serve(archive, '/articles/pier-repairs.html')
    const served = container.innerHTML
    archive.failing = /./
    await startApp(archive, container, '/articles/pier-repairs.html')
    expect(root).toBeNull()
    expect(container.innerHTML).toBe(served)
    expect(screen.getByRole('status').textContent).toContain('You can read this page')
  })

  test('is replaced without a hydration mismatch if the reader returns to a list with saved state', async () => {
    const archive = memoryArchive(manyArticles(5000))
    const visit = { key: 'come-back-to', basename: '/below/' }
    await startApp(archive, await serve(archive, '/'), '/', visit)
    await screen.findByRole('link', { name: 'Harbour note 4999' })
    window.scrollTo(0, 20_000)
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Harbour note 4999' })).toBeNull())
    window.dispatchEvent(new Event('pagehide'))
    const mismatches: string[] = []
    const listen = ({ message }: ErrorEvent) => mismatches.push(message)
    window.addEventListener('error', listen)
    const container = await serve(archive, '/')
    const [served] = container.children
    await startApp(archive, container, '/', visit)
    await waitFor(() => expect(served?.isConnected).toBe(false))
    window.removeEventListener('error', listen)
    expect(mismatches).toEqual([])
  })

  test('keeps its rows if the rows of the list cannot be loaded', async () => {
    const archive = vellport()
    const container = await serve(archive, '/')
    archive.failing = ROW_FILES
    await startApp(archive, container, '/')
    expect(root).toBeNull()
    expect(headlines()).toHaveLength(VELLPORT.length)
    expect(screen.getByText(/search is not available/)).toBeDefined()
    expect(screen.getAllByRole('button', { name: 'Retry' })).toHaveLength(1)
  })

  test('says that it ignores the query if the data cannot be loaded', async () => {
    const archive = vellport()
    const container = await serve(archive, '/')
    archive.failing = /data\/calendar/
    await startApp(archive, container, '/?q=herring')
    expect(root).toBeNull()
    expect(screen.getByText(/The list shows the whole archive, not your search/)).toBeDefined()
    expect(screen.getByRole('button', { name: 'Retry' })).toBeDefined()
  })

  test('is replaced by the error of a failed search, and Retry repeats the search', async () => {
    const archive = vellport()
    const container = await serve(archive, '/')
    archive.failing = /data\/search/
    await startApp(archive, container, '/?q=herring')
    archive.failing = null
    ;(await screen.findByRole('button', { name: 'Retry' })).click()
    await waitFor(() => expect(headlines()).toEqual([herring.headline]))
  })

  test('keeps the text and the options that the reader entered before hydration', async () => {
    const archive = vellport()
    const container = await serve(archive, '/')
    screen.getByRole<HTMLInputElement>('searchbox').value = 'pier'
    screen.getByRole<HTMLSelectElement>('combobox', { name: 'Sort' }).value = 'oldest'
    await startApp(archive, container, '/')
    await waitFor(() => expect(headlines()).toEqual([worm.headline, pier.headline]))
    expect(screen.getByRole('searchbox')).toHaveProperty('value', 'pier')
  })

  test('updates the title of the document on navigation', async () => {
    const archive = vellport()
    expect((await createRenderer(archive.source).render('/articles/pier-repairs.html')).title).toBe(
      `${pier.headline} · The Vellport Backfile`,
    )
    await startApp(archive, await serve(archive, '/'), '/')
    expect(document.title).toBe('The Vellport Backfile')
    ;(await screen.findByRole('link', { name: herring.headline })).click()
    await waitFor(() => expect(document.title).toBe(`${herring.headline} · The Vellport Backfile`))
  })
})

describe('the prerender entry', () => {
  test('returns the status 404 for a missing page', async () => {
    const { render } = createRenderer(vellport().source)
    expect((await render('/')).status).toBe(200)
    expect((await render('/404.html')).status).toBe(404)
    expect((await render('/articles/no-such-thing.html')).status).toBe(404)
  })

  test('rejects if the data cannot be loaded', async () => {
    const archive = vellport()
    archive.failing = ARTICLE_FILES
    await expect(createRenderer(archive.source).render('/articles/herring.html')).rejects.toThrow('no answer')
  })
})
