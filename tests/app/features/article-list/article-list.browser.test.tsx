import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { makeArticle, prose } from '../../../archive/make-article.ts'
import { ARTICLE_FILES, type MemoryArchive, memoryArchive, ROW_FILES } from '../../setup/memory-archive.ts'
import { addressOf, headlines, openApp } from '../../setup/open-app.tsx'
import { arabic, herring, manyArticles, pier, undated, VELLPORT, worm } from '../../setup/vellport.ts'

// Wide enough that no filters are collapsed.
beforeEach(() => page.viewport(1280, 800))

const vellport = () => memoryArchive(VELLPORT)
const NEWEST_FIRST = [arabic, pier, worm, herring, undated].map(({ headline }) => headline)

describe('the article list', () => {
  test('sorted by newest shows the newest articles first under the headings of their months, and undated articles last', async () => {
    await openApp(vellport(), '/')
    expect(headlines()).toEqual(NEWEST_FIRST)
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'January 20211 article',
      'March 20202 articles',
      'April 20191 article',
      'Undated1 article',
    ])
  })

  test('sorted by oldest shows the oldest articles first, and undated articles last', async () => {
    const app = await openApp(vellport(), '/')
    await app.user.selectOptions(screen.getByRole('combobox', { name: 'Sort' }), 'Oldest first')
    await waitFor(() => expect(headlines()).toEqual([herring, worm, pier, arabic, undated].map((it) => it.headline)))
    expect(addressOf(app)).toBe('/?sort=oldest')
  })

  test('shows the date, source, byline and excerpt of each article', async () => {
    await openApp(vellport(), '/')
    const row = within(screen.getByRole('heading', { name: pier.headline }).closest('li') ?? document.body)
    expect(row.getByRole('time')).toHaveProperty('dateTime', '2020-03-12')
    expect(row.getByText('The Harbour Courier')).toBeDefined()
    expect(row.getByText(pier.excerpt)).toBeDefined()
    expect(row.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([pier.headline, ...pier.authors])
  })

  test('gives each row the language and the direction of its article', async () => {
    await openApp(vellport(), '/')
    const heading = screen.getByRole('heading', { name: arabic.headline })
    expect([heading.lang, heading.dir]).toEqual(['ar', 'rtl'])
  })

  test('gives assistive technology the position of each row within its month', async () => {
    await openApp(vellport(), '/')
    const [first, second] = within(screen.getByRole('list', { name: 'March 2020' })).getAllByRole('listitem')
    expect([first?.ariaPosInSet, first?.ariaSetSize]).toEqual(['1', '2'])
    expect([second?.ariaPosInSet, second?.ariaSetSize]).toEqual(['2', '2'])
  })

  test('links each author to a list of the author’s articles', async () => {
    const app = await openApp(vellport(), '/?q=ferry')
    await app.user.click(screen.getByRole('link', { name: 'Ruth Pellow' }))
    await waitFor(() => expect(headlines()).toEqual([pier.headline]))
    expect(addressOf(app)).toBe('/?author=Ruth+Pellow')
  })

  test('explains how to add articles if the archive is empty', async () => {
    await openApp(memoryArchive([]), '/')
    expect(screen.getByRole('heading', { name: 'No articles yet' })).toBeDefined()
    expect(screen.getByText('seeds')).toBeDefined()
  })
})

/** The highlighted words in the row of an article. */
function listHighlights(headline: string): readonly string[] {
  const row = screen.getByRole('heading', { level: 3, name: headline }).closest('li') ?? document.body
  return [...row.querySelectorAll('mark')].map(({ textContent }) => textContent)
}

describe('the list of search results', () => {
  const gulls = makeArticle({
    slug: 'gulls',
    headline: 'Gulls and Ferries',
    date: '2018-06-01',
    excerpt: 'A summer of gulls.',
    body: [prose('A summer of gulls.', 'They follow the ferry. Every ferry has its own, and one ferry has two.')],
  })
  const archive = () => memoryArchive([...VELLPORT, gulls])

  test('is one list sorted by relevance', async () => {
    await openApp(archive(), '/?q=ferry')
    expect(headlines()[0]).toBe(gulls.headline)
    const list = screen.getByRole('list', { name: 'Sorted by relevance' })
    const rows = within(list).getAllByRole('listitem')
    expect(rows).toHaveLength(headlines().length)
    expect(rows.map(({ ariaPosInSet, ariaSetSize }) => [ariaPosInSet, ariaSetSize])).toEqual(
      rows.map((_, at) => [String(at + 1), String(rows.length)]),
    )
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Sorted by relevance',
    ])
  })

  test('has highlights in the headline and in the best sentence of each row', async () => {
    await openApp(archive(), '/?q=ferry')
    expect(listHighlights(gulls.headline)).toEqual(['Ferries', 'ferry', 'ferry', 'ferry'])
    expect(screen.queryByText(gulls.excerpt)).toBeNull()
    expect(listHighlights(pier.headline)).toContain('Ferry')
  })

  test('sorted by date has headings of months, and keeps the highlights', async () => {
    const app = await openApp(archive(), '/?q=ferry')
    await app.user.selectOptions(screen.getByRole('combobox', { name: 'Sort' }), 'Newest first')
    await screen.findByRole('list', { name: 'March 2020' })
    expect(headlines()).toEqual([pier, worm, gulls].map(({ headline }) => headline))
    expect(addressOf(app)).toBe('/?q=ferry&sort=newest')
    expect(listHighlights(gulls.headline)).toContain('Ferries')
  })

  test('without search words has no highlights', async () => {
    await openApp(archive(), '/?author=Jonas+Vetch')
    expect(headlines()).toHaveLength(2)
    expect(document.querySelector('mark')).toBeNull()
  })

  test('requests only the rows in the window, and more rows when the reader scrolls', async () => {
    const many = memoryArchive(manyArticles(500))
    await openApp(many, '/?q=boats')
    const fetched = () => many.reads.filter((path) => ARTICLE_FILES.test(path)).length
    expect(headlines().length).toBeGreaterThan(5)
    const before = fetched()
    expect(before).toBeLessThanOrEqual(20)
    window.scrollTo(0, document.documentElement.scrollHeight / 2)
    await waitFor(() => expect(fetched()).toBeGreaterThan(before))
    await waitFor(() => expect(screen.queryByText('Loading')).toBeNull())
    expect(fetched()).toBeLessThan(before + 40)
    expect(many.reads.filter((path) => ROW_FILES.test(path))).toEqual([])
  })

  test('shows all other rows if one row cannot be loaded, and Retry loads the failed row', async () => {
    const memory = archive()
    memory.failing = /2010s.*\/0\.json/
    const app = await openApp(memory, '/?q=ferry')
    expect(headlines().toSorted()).toEqual([pier, worm].map(({ headline }) => headline).toSorted())
    memory.failing = null
    await app.user.click(screen.getByRole('button', { name: 'Retry' }))
    await waitFor(() => expect(headlines()[0]).toBe(gulls.headline))
  })
})

describe('a list of 100,000 articles', () => {
  const archive = memoryArchive(manyArticles(100_000))

  test('renders only the rows near the window, and has the height of all rows', async () => {
    await openApp(archive, '/')
    expect(headlines()[0]).toBe('Harbour note 99999')
    expect(screen.getAllByRole('listitem').length).toBeLessThan(60)
    expect(document.documentElement.scrollHeight).toBeGreaterThan(5_000_000)
  })

  test('requests the chunks in view, and no chunks that the reader scrolls past', async () => {
    await openApp(archive, '/')
    const before = archive.reads.length
    window.scrollTo(0, document.documentElement.scrollHeight / 2)
    await waitFor(() => expect(headlines()[0]).toMatch(/Harbour note (4|5)\d{4}$/))
    const chunks = archive.reads.slice(before).filter((path) => ROW_FILES.test(path))
    expect(chunks.length).toBeGreaterThan(0)
    expect(chunks.length).toBeLessThan(6)
  })
})

/** The chunks with the middle rows of 2000 articles. */
const MIDDLE_YEARS = /chunks\/200[4-9].*rows/

async function openAtGap(archive: MemoryArchive) {
  const app = await openApp(archive, '/')
  window.scrollTo(0, document.documentElement.scrollHeight / 2)
  return { app, retry: await screen.findByRole('button', { name: 'Retry' }) }
}

describe('a list with failed rows', () => {
  test('shows one notice for all failed rows, and Retry loads them', async () => {
    const archive = memoryArchive(manyArticles(2000))
    archive.failing = MIDDLE_YEARS
    const { app, retry } = await openAtGap(archive)
    expect(headlines()).toEqual([])
    archive.failing = null
    await app.user.click(retry)
    await waitFor(() => expect(headlines()[0]).toMatch(/Harbour note (9|10)\d\d$/))
    expect(screen.queryByRole('button', { name: 'Retry' })).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Search results' }))
  })

  test('loads them from the new snapshot if the archive was published again', async () => {
    const archive = memoryArchive(manyArticles(2000))
    archive.missing = MIDDLE_YEARS
    const { app, retry } = await openAtGap(archive)
    archive.missing = null
    archive.publish(VELLPORT)
    await app.user.click(retry)
    await waitFor(() => expect(headlines()).toEqual(NEWEST_FIRST))
  })
})

describe('a list whose first rows cannot be loaded', () => {
  test('shows one error, and Retry loads the rows', async () => {
    const archive = memoryArchive(manyArticles(200))
    archive.failing = /2020s.*rows/
    const app = await openApp(archive, '/')
    expect(within(screen.getByRole('alert')).getByRole('heading').textContent).toBe('The archive does not respond')
    archive.failing = null
    await app.user.click(screen.getByRole('button', { name: 'Retry' }))
    await waitFor(() => expect(headlines()).toContain('Harbour note 199'))
  })

  test('loads the rows from the new snapshot if the archive was published again', async () => {
    const archive = vellport()
    const app = await openApp(archive, '/months/index.html')
    archive.publish([herring])
    await app.router.navigate('/')
    await waitFor(() => expect(headlines()).toEqual([herring.headline]))
  })
})
