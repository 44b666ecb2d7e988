import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { makeArticle } from '../../../archive/make-article.ts'
import { memoryArchive } from '../../setup/memory-archive.ts'
import { addressOf, headlines, openApp, type OpenApp } from '../../setup/open-app.tsx'
import { herring, pier, VELLPORT, worm } from '../../setup/vellport.ts'

// Wide enough that no filters are collapsed.
beforeEach(() => page.viewport(1280, 800))

const vellport = () => memoryArchive(VELLPORT)

/** An archive with this number of authors. The first author has two articles, the others have one. */
const manyAuthors = (authors: number) =>
  memoryArchive(
    Array.from({ length: authors + 1 }, (_, at) =>
      makeArticle({ slug: `a${at}`, date: '2020-01-01', authors: [`Zoë Nº${Math.max(1, at)}`] }),
    ),
  )

async function open({ user }: OpenApp, name: string): Promise<HTMLElement> {
  const summary = screen.getByText(name, { selector: 'summary' })
  await user.click(summary)
  return groupOf(name)
}

function groupOf(name: string): HTMLElement {
  return screen.getByText(name, { selector: 'summary' }).closest('details') ?? document.body
}

const values = (group: HTMLElement) =>
  within(group)
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent)

describe('a facet', () => {
  test('is closed at first, and requests nothing before the reader opens it', async () => {
    const archive = vellport()
    const app = await openApp(archive, '/')
    expect(screen.queryAllByRole('checkbox')).toEqual([])
    expect(archive.reads.filter((path) => path.includes('search'))).toEqual([])
    const group = await open(app, 'Author')
    await waitFor(() =>
      expect(values(group)).toEqual(['Jonas Vetch 2', 'Nell Arkwright 2', 'Ruth Pellow 1', 'ليلى حدّاد 1']),
    )
    expect(archive.reads.some((path) => path.includes('search'))).toBe(true)
  })

  test('counts its values under all other filters, but not under its own filter', async () => {
    const app = await openApp(vellport(), '/?q=pier&author=Nell+Arkwright&from=2020-03-10')
    const group = await open(app, 'Author')
    await waitFor(() => expect(values(group)).toEqual(['Jonas Vetch 1', 'Nell Arkwright 1', 'Ruth Pellow 1']))
    const source = await open(app, 'Source')
    await waitFor(() => expect(values(source)).toEqual(['The Harbour Courier 1']))
  })

  test('has more results with each selected value, and a second facet has fewer', async () => {
    const app = await openApp(vellport(), '/')
    await open(app, 'Author')
    await app.user.click(await screen.findByRole('checkbox', { name: 'Ruth Pellow 1' }))
    await waitFor(() => expect(headlines()).toEqual([pier.headline]))
    await app.user.click(screen.getByRole('checkbox', { name: 'Nell Arkwright 2' }))
    await waitFor(() => expect(headlines()).toEqual([pier.headline, worm.headline]))
    expect(screen.getByText('2 selected')).toBeDefined()
    await open(app, 'Tag')
    await app.user.click(await screen.findByRole('checkbox', { name: 'council 1' }))
    await waitFor(() => expect(headlines()).toEqual([pier.headline]))
    expect(addressOf(app)).toBe('/?author=Ruth+Pellow&author=Nell+Arkwright&tag=council')
    await app.user.click(screen.getByRole('checkbox', { name: 'council 1' }))
    await waitFor(() => expect(addressOf(app)).toBe('/?author=Ruth+Pellow&author=Nell+Arkwright'))
  })

  test('applies two values that are selected before the list has loaded', async () => {
    const archive = vellport()
    const app = await openApp(archive, '/')
    await open(app, 'Author')
    await screen.findByRole('checkbox', { name: 'Ruth Pellow 1' })
    screen.getByRole('checkbox', { name: 'Ruth Pellow 1' }).click()
    screen.getByRole('checkbox', { name: 'Jonas Vetch 2' }).click()
    await waitFor(() => expect(headlines()).toEqual([pier.headline, herring.headline]))
  })

  test('keeps a selected value without results, and the focus stays when the reader deselects it', async () => {
    const app = await openApp(vellport(), '/?q=herring&author=Nell+Arkwright')
    await open(app, 'Author')
    const chosen = await screen.findByRole('checkbox', { name: 'Nell Arkwright 0' })
    chosen.focus()
    await app.user.keyboard(' ')
    await waitFor(() => expect(addressOf(app)).toBe('/?q=herring'))
    expect(document.activeElement).toBe(chosen)
    expect(chosen).toHaveProperty('checked', false)
  })

  test('shows the previous counts until the new counts arrive', async () => {
    const archive = vellport()
    const app = await openApp(archive, '/')
    const group = await open(app, 'Author')
    await screen.findByRole('checkbox', { name: 'Nell Arkwright 2' })
    const lists = new Set<number>()
    const observer = new MutationObserver(() => lists.add(values(group).length))
    observer.observe(group, { subtree: true, childList: true, characterData: true })
    await app.user.type(screen.getByRole('searchbox'), 'boats ')
    await waitFor(() => expect(values(group)).toEqual(['Jonas Vetch 1']))
    observer.disconnect()
    expect([...lists]).not.toContain(0)
  })

  test('with a selected value is closed when the page opens, and shows the number of selected values', async () => {
    await openApp(vellport(), '/?author=Nell+Arkwright')
    expect(screen.getByText('1 selected').closest('details')?.open).toBe(false)
    expect(screen.queryByRole('checkbox')).toBeNull()
  })

  test('opens when one of its values is selected elsewhere on the page', async () => {
    const app = await openApp(vellport(), '/')
    const [byline] = screen.getAllByRole('link', { name: 'Ruth Pellow' })
    if (byline !== undefined) await app.user.click(byline)
    expect(await screen.findByRole('checkbox', { name: 'Ruth Pellow 1' })).toHaveProperty('checked', true)
  })

  test('shows the names of languages', async () => {
    const app = await openApp(vellport(), '/')
    const group = await open(app, 'Language')
    await waitFor(() => expect(values(group)).toEqual(['English 4', 'Arabic 1']))
  })

  test('without values shows whether the archive or only the results have none', async () => {
    const none = await openApp(memoryArchive([worm, herring]), '/')
    expect(within(await open(none, 'Tag')).queryByText('None in these results')).toBeNull()
    expect(await within(groupOf('Tag')).findByText('None')).toBeDefined()
    await none.user.type(screen.getByRole('searchbox'), 'herring ')
    expect(await within(groupOf('Tag')).findByText('None in these results')).toBeDefined()
  })

  test('shows an error if its counts cannot be loaded, and Retry loads them', async () => {
    const archive = vellport()
    const app = await openApp(archive, '/')
    archive.failing = /search/
    const group = await open(app, 'Source')
    const retry = await within(group).findByRole('button', { name: 'Retry' })
    expect(within(group).getByRole('alert').textContent).toBe('The counts could not be loaded.')
    archive.failing = null
    retry.focus()
    await app.user.keyboard('{Enter}')
    await waitFor(() => expect(values(group)).toEqual(['The Harbour Courier 3', 'صحيفة الميناء 1']))
    expect(within(group).queryByRole('button')).toBeNull()
    expect(group.contains(document.activeElement)).toBe(true)
  })

  test('is counted in the new snapshot if the archive was published again', async () => {
    const archive = vellport()
    const app = await openApp(archive, '/')
    archive.publish([herring])
    const group = await open(app, 'Author')
    await app.user.click(await within(group).findByRole('button', { name: 'Retry' }))
    await waitFor(() => expect(values(group)).toEqual(['Jonas Vetch 1']))
    expect(headlines()).toEqual([herring.headline])
  })
})

describe('a facet with many values', () => {
  test('shows 8 values when collapsed, and all values when expanded', async () => {
    const app = await openApp(manyAuthors(40), '/')
    const group = await open(app, 'Author')
    const more = await within(group).findByRole('button', { name: 'Show all 40' })
    expect(values(group)).toHaveLength(8)
    expect(values(group)[0]).toBe('Zoë Nº1 2')
    await app.user.click(more)
    expect(values(group)).toHaveLength(40)
    await app.user.click(within(group).getByRole('button', { name: 'Show fewer' }))
    expect(values(group)).toHaveLength(8)
  })

  test('has a field that finds values regardless of case and accents', async () => {
    const app = await openApp(manyAuthors(40), '/')
    const group = await open(app, 'Author')
    const find = await within(group).findByRole('searchbox', { name: 'Find in authors' })
    await app.user.type(find, 'zoe no3')
    expect(values(group)).toHaveLength(11)
    expect(within(group).getByRole('status').textContent).toBe('11 matches')
    await app.user.type(find, '9')
    await app.user.click(within(group).getByRole('checkbox', { name: 'Zoë Nº39 1' }))
    await waitFor(() => expect(addressOf(app)).toBe('/?author=Zoë+Nº39'))
    await app.user.clear(find)
    expect(values(group)).toHaveLength(9)
    await app.user.type(find, 'xyz')
    expect(within(group).getByText('No match for “xyz”')).toBeDefined()
  })

  test('shows at most 100 values, and the number of hidden values', async () => {
    const app = await openApp(manyAuthors(300), '/')
    const group = await open(app, 'Author')
    await app.user.click(await within(group).findByRole('button', { name: 'Show 100 of 300' }))
    expect(values(group)).toHaveLength(100)
    expect(within(group).getByText('200 more. Use the field above to find them.')).toBeDefined()
    await app.user.type(within(group).getByRole('searchbox'), 'zo')
    expect(values(group)).toHaveLength(100)
    expect(within(group).getByText('200 more. Type more letters to find them.')).toBeDefined()
  })
})
