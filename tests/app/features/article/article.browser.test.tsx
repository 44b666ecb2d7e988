import { screen, waitFor, within } from '@testing-library/react'
import type { ElementContent } from 'hast'
import { describe, expect, test } from 'vitest'
import { makeArticle } from '../../../archive/make-article.ts'
import { memoryArchive } from '../../setup/memory-archive.ts'
import { addressOf, headlines, openApp } from '../../setup/open-app.tsx'
import { arabic, herring, pier, VELLPORT, VELLPORT_LINKS, worm } from '../../setup/vellport.ts'

const vellport = () => memoryArchive(VELLPORT, VELLPORT_LINKS)
const PIER = '/articles/pier-repairs.html'
const link = (name: string | RegExp) => screen.getByRole('link', { name })

describe('an article', () => {
  test('shows its headline, byline, dates and source', async () => {
    await openApp(vellport(), PIER)
    const article = within(screen.getByRole('article'))
    expect(article.getByRole('heading', { level: 1 }).textContent).toBe(pier.headline)
    expect(article.getByText(/^By/).textContent).toBe('By Nell Arkwright, Jonas Vetch and Ruth Pellow')
    const [published, updated] = article.getAllByRole('time')
    expect(published).toHaveProperty('dateTime', '2020-03-12')
    expect(published?.textContent).toBe(
      new Date('2020-03-12').toLocaleDateString(navigator.language, { dateStyle: 'long', timeZone: 'UTC' }),
    )
    expect(updated).toHaveProperty('dateTime', '2020-03-14')
    expect(updated?.parentElement?.textContent).toMatch(/^Updated/)
  })

  test('with more than names in its byline shows it as printed, and links only the names', async () => {
    await openApp(vellport(), '/articles/herring.html')
    const byline = within(screen.getByRole('article')).getByText(/^From our/)
    expect(byline.textContent).toBe('From our correspondent Jonas Vetch, Lannow')
    expect(within(byline).getAllByRole('link')).toEqual([link('Jonas Vetch')])
  })

  test('links to the lists of its author, its source and its tags', async () => {
    await openApp(vellport(), PIER)
    expect(link('Jonas Vetch').getAttribute('href')).toBe('../index.html?author=Jonas+Vetch')
    const source = within(screen.getByRole('article')).getByRole('link', { name: 'The Harbour Courier' })
    expect(source.getAttribute('href')).toBe('../index.html?source=The+Harbour+Courier')
    expect(link('council').getAttribute('href')).toBe('../index.html?tag=council')
  })

  test('shows the caption and the credit of a missing picture separately', async () => {
    await openApp(vellport(), PIER)
    const figure = within(screen.getAllByRole('figure')[0] ?? document.body)
    expect(figure.getByText('Picture not in this archive')).toBeDefined()
    expect(figure.getByText('The ferry Guillemot at low water.')).toBeDefined()
    expect(figure.getByText('Ruth Pellow')).toBeDefined()
  })

  test('has its headline as h1, and all other headings below h1', async () => {
    await openApp(vellport(), PIER)
    const headings = within(screen.getByRole('article')).getAllByRole('heading')
    expect(headings.map(({ tagName, textContent }) => [tagName, textContent])).toEqual([
      ['H1', pier.headline],
      ['H2', 'The vote'],
      ['H3', 'Against'],
      ['H2', 'What it costs'],
    ])
  })

  test('links to articles of the archive, and links to websites without a referrer', async () => {
    await openApp(vellport(), PIER)
    expect(link('shipworm').getAttribute('href')).toBe('shipworm.html')
    const out = link('the budget')
    expect(out).toHaveProperty('href', 'https://budget.example.com/')
    expect(out).toHaveProperty('rel', 'noopener noreferrer external')
    expect(out).toHaveProperty('referrerPolicy', 'no-referrer')
  })

  test('has tables that can be scrolled with the keyboard', async () => {
    await openApp(vellport(), PIER)
    expect(screen.getByRole('figure', { name: 'Table' }).tabIndex).toBe(0)
  })

  test('renders unknown elements as text, and renders no attributes with code', async () => {
    await openApp(vellport(), PIER)
    const paragraph = screen.getByText('Drive piles')
    expect(paragraph.innerHTML).toBe('Drive piles')
    expect(paragraph.getAttributeNames()).toEqual([])
  })

  test('links to the original without a referrer', async () => {
    await openApp(vellport(), PIER)
    const original = link('Read the original at courier.example.org')
    expect(original).toHaveProperty('href', pier.url)
    expect(original).toHaveProperty('referrerPolicy', 'no-referrer')
  })

  test('says when, with what program and from which address it was saved, and under which other names', async () => {
    await openApp(vellport(), PIER)
    const day = new Date('2026-11-28').toLocaleDateString(navigator.language, { dateStyle: 'long', timeZone: 'UTC' })
    const saved = screen.getByText(/^Saved/)
    expect(saved.textContent).toBe(`Saved ${day} with SingleFile Saved from copies.example.net`)
    expect(screen.getByText('Also kept as saved/pier-repairs.html')).toBeTruthy()
    expect(link('copies.example.net')).toHaveProperty('href', 'https://copies.example.net/pier')
  })

  test('has its own language and direction', async () => {
    await openApp(vellport(), '/articles/mina.html')
    const article = screen.getByRole('article')
    expect([article.lang, article.dir]).toEqual(['ar', 'rtl'])
    expect(screen.getByRole('main').closest('[dir=rtl]')).toBeNull()
  })

  test('shows blocks in other scripts with the language and the direction that ingest gave them', async () => {
    const properties = { lang: 'und-Arab', dir: 'rtl' }
    const block = (tagName: string, value: string): ElementContent => ({
      type: 'element',
      tagName,
      properties,
      children: [{ type: 'text', value }],
    })
    const cell = {
      type: 'element',
      tagName: 'td',
      properties: {},
      children: [{ type: 'text', value: 'خلية' }],
    } as const
    const row = { type: 'element', tagName: 'tr', properties: {}, children: [cell] } as const
    const rows = { type: 'element', tagName: 'tbody', properties: {}, children: [row] } as const
    const table = { type: 'element', tagName: 'table', properties, children: [rows] } as const
    const texts = { p: 'فقرة', h2: 'عنوان', li: 'بند', blockquote: 'اقتباس', pre: 'نص' }
    const children = Object.entries(texts).map(([tagName, value]) => block(tagName, value))
    const quotations = makeArticle({ slug: 'quotations', body: [{ kind: 'prose', children: [...children, table] }] })
    await openApp(memoryArchive([quotations]), '/articles/quotations.html')
    expect(screen.getByRole('article').dir).toBe('ltr')
    for (const element of [...Object.values(texts).map((text) => screen.getByText(text)), screen.getByRole('table')]) {
      expect([element.lang, element.dir, getComputedStyle(element).direction]).toEqual(['und-Arab', 'rtl', 'rtl'])
    }
  })
})

describe('the related articles', () => {
  test('within the text are cards with the headline, date and source of their target', async () => {
    await openApp(vellport(), PIER)
    const card = screen.getByRole('complementary', { name: 'Related article' })
    expect(card.previousElementSibling?.textContent).toMatch(/^Vellport’s council/)
    const related = within(card)
    expect(related.getByRole('link', { name: worm.headline }).getAttribute('href')).toBe('shipworm.html')
    expect(related.getByRole('time')).toHaveProperty('dateTime', '2020-03-02')
    expect(related.getByText('The Harbour Courier')).toBeDefined()
  })

  test('that are not in the archive are marked as missing, with their original address', async () => {
    await openApp(vellport(), PIER)
    const related = within(screen.getByRole('complementary', { name: 'Related article 2' }))
    expect(related.getByText('Lost').closest('a')).toBeNull()
    expect(related.getByText('Not in this archive')).toBeDefined()
    expect(related.getByRole('link')).toHaveProperty('href', 'https://gazette.example.net/lost')
  })

  test('below the text are the articles that mention it, and similar articles with their shared words', async () => {
    await openApp(vellport(), PIER)
    const mentions = within(screen.getByRole('region', { name: 'Mentioned in' }))
    expect(mentions.getByRole('link').textContent).toBe(arabic.headline)
    const similar = within(screen.getByRole('region', { name: 'Similar articles' }))
    expect(similar.getByRole('link').textContent).toBe(herring.headline)
    expect(similar.getByText('Both mention: boats, quay')).toBeDefined()
  })
})

describe('the previous and next links', () => {
  test('lead to the articles that were published before and after if the URL has no query', async () => {
    await openApp(vellport(), PIER)
    expect(link(/^Earlier article/).getAttribute('href')).toBe('shipworm.html')
    expect(link(/^Later article/).getAttribute('href')).toBe('mina.html')
  })

  test('lead to the results above and below in the list of the query, and show the position of the article', async () => {
    const app = await openApp(vellport(), `${PIER}?author=Jonas+Vetch`)
    expect(screen.queryByRole('link', { name: /^Previous result/ })).toBeNull()
    expect(screen.getByText('1 of 2 results')).toBeDefined()
    await app.user.click(link(/^Next result/))
    await screen.findByRole('heading', { level: 1, name: herring.headline })
    expect(screen.getByText('2 of 2 results')).toBeDefined()
    expect(addressOf(app)).toBe('/articles/herring.html?author=Jonas+Vetch')
  })

  test.each(['sort=oldest', 'sort=newest', 'q=vellport+OR+boats+OR+piles', ''])(
    'lead through the list with %s from the first row to the last, in its order',
    async (query) => {
      const filtered = query === '' ? 'author=Nell+Arkwright' : `${query}&author=Nell+Arkwright`
      const app = await openApp(vellport(), `/?${filtered}`)
      const rows = headlines()
      expect(rows.length).toBeGreaterThan(1)
      await app.user.click(link(rows[0] ?? ''))
      for (const [index, row] of rows.entries()) {
        await screen.findByRole('heading', { level: 1, name: row })
        await screen.findByText(`${index + 1} of ${rows.length} results`)
        const next = screen.queryByRole('link', { name: /^Next result/ })
        expect(next === null).toBe(index === rows.length - 1)
        if (next !== null) await app.user.click(next)
      }
    },
  )

  test('lead through the whole archive if the article is not in the results of the query', async () => {
    await openApp(vellport(), `${PIER}?q=herring`)
    expect(link(/^Later article/).textContent).toContain(arabic.headline)
    expect(screen.queryByText(/of 2 results/)).toBeNull()
  })
})

describe('the link back to the list', () => {
  test('opens the list with the query of the URL', async () => {
    const app = await openApp(vellport(), `${PIER}?author=Jonas+Vetch&sort=oldest`)
    await app.user.click(link('Back to results'))
    await waitFor(() => expect(headlines()).toEqual([herring.headline, pier.headline]))
  })

  test('returns to the list in the history if the reader came from a list', async () => {
    const app = await openApp(vellport(), '/?author=Jonas+Vetch')
    const { key } = app.router.state.location
    await app.user.click(link(pier.headline))
    await screen.findByRole('heading', { level: 1, name: pier.headline })
    await app.user.click(link(/^Next result/))
    await screen.findByRole('heading', { level: 1, name: herring.headline })
    await app.user.click(link('Back to results'))
    await waitFor(() => expect(headlines()).toHaveLength(2))
    expect(app.router.state.location.key).toBe(key)
  })

  test('still works after a click on a link to a missing footnote, which does not scroll', async () => {
    const app = await openApp(vellport(), PIER)
    const { key } = app.router.state.location
    window.scrollTo(0, 300)
    await app.user.click(link('[2]'))
    expect(app.router.state.location.key).toBe(key)
    expect(window.location.hash).toBe('')
    expect(window.scrollY).toBeGreaterThan(0)
  })

  test('still works after a click on a link to a footnote, which focuses the footnote', async () => {
    const app = await openApp(vellport(), '/?author=Jonas+Vetch')
    const { key } = app.router.state.location
    await app.user.click(link(pier.headline))
    await screen.findByRole('heading', { level: 1, name: pier.headline })
    for (const _ of ['once', 'twice']) await app.user.click(link('[1]'))
    expect(app.router.state.location).toMatchObject({ hash: '#note-1', search: '?author=Jonas+Vetch' })
    expect(document.activeElement?.textContent).toBe('The vote was open.')
    await app.user.click(link('Back to results'))
    await waitFor(() => expect(headlines()).toHaveLength(2))
    expect(app.router.state.location.key).toBe(key)
  })
})
