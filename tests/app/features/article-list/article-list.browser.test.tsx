import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { makeArticle, prose } from '../../../archive/make-article.ts'
import { ARTICLE_FILES, type MemoryArchive, memoryArchive, ROW_FILES } from '../../memory-archive.ts'
import { addressOf, headlines, openApp } from '../../open-app.tsx'
import { arabic, herring, manyArticles, pier, undated, VELLPORT, worm } from '../../vellport.ts'

// On a phone the filters are folded away.
beforeEach(() => page.viewport(1280, 800))

const vellport = () => memoryArchive(VELLPORT)
const NEWEST_FIRST = [arabic, pier, worm, herring, undated].map(({ headline }) => headline)

describe('the list', () => {
  test('shows the newest first under the headings of their months, and the undated last', async () => {
    await openApp(vellport(), '/')
    expect(headlines()).toEqual(NEWEST_FIRST)
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'January 20211 article',
      'March 20202 articles',
      'April 20191 article',
      'Undated1 article',
    ])
  })

  test('shows the oldest first where asked to, and the undated last all the same', async () => {
    const app = await openApp(vellport(), '/')
    await app.user.selectOptions(screen.getByRole('combobox', { name: 'Sort' }), 'Oldest first')
    await waitFor(() => expect(headlines()).toEqual([herring, worm, pier, arabic, undated].map((it) => it.headline)))
    expect(addressOf(app)).toBe('/?sort=oldest')
  })

  test('tells of each article its date, source, byline and excerpt', async () => {
    await openApp(vellport(), '/')
    const row = within(screen.getByRole('heading', { name: pier.headline }).closest('li') ?? document.body)
    expect(row.getByRole('time')).toHaveProperty('dateTime', '2020-03-12')
    expect(row.getByText('The Harbour Courier')).toBeDefined()
    expect(row.getByText(pier.excerpt)).toBeDefined()
    expect(row.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([pier.headline, ...pier.authors])
  })

  test('marks the language and the direction of what it shows', async () => {
    await openApp(vellport(), '/')
    const heading = screen.getByRole('heading', { name: arabic.headline })
    expect([heading.lang, heading.dir]).toEqual(['ar', 'rtl'])
  })

  test('counts rows within their month for those who cannot see the rest', async () => {
    await openApp(vellport(), '/')
    const [first, second] = within(screen.getByRole('list', { name: 'March 2020' })).getAllByRole('listitem')
    expect([first?.ariaPosInSet, first?.ariaSetSize]).toEqual(['1', '2'])
    expect([second?.ariaPosInSet, second?.ariaSetSize]).toEqual(['2', '2'])
  })

  test('leads to the list of an author', async () => {
    const app = await openApp(vellport(), '/?q=ferry')
    await app.user.click(screen.getByRole('link', { name: 'Ruth Pellow' }))
    await waitFor(() => expect(headlines()).toEqual([pier.headline]))
    expect(addressOf(app)).toBe('/?author=Ruth+Pellow')
  })

  test('says how to fill an archive that has no articles', async () => {
    await openApp(memoryArchive([]), '/')
    expect(screen.getByRole('heading', { name: 'No articles yet' })).toBeDefined()
    expect(screen.getByText('seeds')).toBeDefined()
  })
})

/** What is marked in the row of an article. */
function marksOf(headline: string): readonly string[] {
  const row = screen.getByRole('heading', { level: 3, name: headline }).closest('li') ?? document.body
  return [...row.querySelectorAll('mark')].map(({ textContent }) => textContent)
}

describe('the list of a search by words', () => {
  const gulls = makeArticle({
    slug: 'gulls',
    headline: 'Gulls and Ferries',
    date: '2018-06-01',
    excerpt: 'A summer of gulls.',
    body: [prose('A summer of gulls.', 'They follow the ferry. Every ferry has its own, and one ferry has two.')],
  })
  const archive = () => memoryArchive([...VELLPORT, gulls])

  test('has the best matches first, whatever their month, in one list of that name', async () => {
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

  test('marks what was found in the headline and in the sentence that tells best', async () => {
    await openApp(archive(), '/?q=ferry')
    expect(marksOf(gulls.headline)).toEqual(['Ferries', 'ferry', 'ferry', 'ferry'])
    expect(screen.queryByText(gulls.excerpt)).toBeNull()
    expect(marksOf(pier.headline)).toContain('Ferry')
  })

  test('keeps the months where the newest are wanted first, with marks all the same', async () => {
    const app = await openApp(archive(), '/?q=ferry')
    await app.user.selectOptions(screen.getByRole('combobox', { name: 'Sort' }), 'Newest first')
    await screen.findByRole('list', { name: 'March 2020' })
    expect(headlines()).toEqual([pier, worm, gulls].map(({ headline }) => headline))
    expect(addressOf(app)).toBe('/?q=ferry&sort=newest')
    expect(marksOf(gulls.headline)).toContain('Ferries')
  })

  test('marks nothing where no words are asked for', async () => {
    await openApp(archive(), '/?author=Jonas+Vetch')
    expect(headlines()).toHaveLength(2)
    expect(document.querySelector('mark')).toBeNull()
  })

  test('fetches the rows in the window and no more, and those that come into it', async () => {
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

  test('shows what it has where an article cannot be had, and has it after another try', async () => {
    const memory = archive()
    memory.failing = /2010s.*\/0\.json/
    const app = await openApp(memory, '/?q=ferry')
    expect(headlines().toSorted()).toEqual([pier, worm].map(({ headline }) => headline).toSorted())
    memory.failing = null
    await app.user.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(headlines()[0]).toBe(gulls.headline))
  })
})

describe('a list of 100,000 articles', () => {
  const archive = memoryArchive(manyArticles(100_000))

  test('renders only the rows in and near the window, and is as high as all of them', async () => {
    await openApp(archive, '/')
    expect(headlines()[0]).toBe('Harbour note 99999')
    expect(screen.getAllByRole('listitem').length).toBeLessThan(60)
    expect(document.documentElement.scrollHeight).toBeGreaterThan(5_000_000)
  })

  test('fetches the chunks that come into view, and not those that are passed by', async () => {
    await openApp(archive, '/')
    const before = archive.reads.length
    window.scrollTo(0, document.documentElement.scrollHeight / 2)
    await waitFor(() => expect(headlines()[0]).toMatch(/Harbour note (4|5)\d{4}$/), { timeout: 5000 })
    const chunks = archive.reads.slice(before).filter((path) => ROW_FILES.test(path))
    expect(chunks.length).toBeGreaterThan(0)
    expect(chunks.length).toBeLessThan(6)
  })
})

/** Chunks of the rows that stand in the middle of 2000 articles. */
const MIDDLE_YEARS = /chunks\/200[4-9].*rows/

async function openAtGap(archive: MemoryArchive) {
  const app = await openApp(archive, '/')
  window.scrollTo(0, document.documentElement.scrollHeight / 2)
  return { app, retry: await screen.findByRole('button', { name: 'Try again' }) }
}

describe('a part of the list that cannot be loaded', () => {
  test('is shown as such once, and is there after another try', async () => {
    const archive = memoryArchive(manyArticles(2000))
    archive.failing = MIDDLE_YEARS
    const { app, retry } = await openAtGap(archive)
    expect(headlines()).toEqual([])
    archive.failing = null
    await app.user.click(retry)
    await waitFor(() => expect(headlines()[0]).toMatch(/Harbour note (9|10)\d\d$/))
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Search results' }))
  })

  test('is asked for in the new edition where the archive was published anew', async () => {
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
  test('says so once, and is there after another try', async () => {
    const archive = memoryArchive(manyArticles(200))
    archive.failing = /2020s.*rows/
    const app = await openApp(archive, '/')
    expect(within(screen.getByRole('alert')).getByRole('heading').textContent).toBe('The archive does not answer')
    archive.failing = null
    await app.user.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(headlines()).toContain('Harbour note 199'))
  })

  test('is read from the new edition where the archive was published anew', async () => {
    const archive = vellport()
    const app = await openApp(archive, '/months/index.html')
    archive.publish([herring])
    await app.router.navigate('/')
    await waitFor(() => expect(headlines()).toEqual([herring.headline]))
  })
})
