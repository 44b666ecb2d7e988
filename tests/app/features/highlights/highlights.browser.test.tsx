// The style sheets determine contrast and the content behind the bar.
import '../../../../src/app/app.css'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { CDPSession } from '@vitest/browser-playwright'
import axe from 'axe-core'
import { h } from 'hastscript'
import { createMemoryRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { LinkNavigationProvider } from '../../../../src/app/navigation/link-navigation.tsx'
import { relativeHref } from '../../../../src/app/navigation/relative-href.ts'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { cdp, page } from 'vitest/browser'
import {
  HighlightedStory,
  type HighlightedStoryProps,
} from '../../../../src/app/features/highlights/highlighted-story.tsx'
import { ArticleOrNotFound, type ArticlePageView } from '../../../../src/app/routes/article.tsx'
import type { Article } from '../../../../src/archive/article.ts'
import { EMPTY_QUERY } from '../../../../src/archive/query.ts'
import type { HighlightTerms } from '../../../../src/search/highlights/highlight-terms.ts'
import { makeArticle, prose, related } from '../../../archive/make-article.ts'

const rain = (count: number) => Array.from({ length: count }, () => 'Rain fell on the quay. '.repeat(12))

const crossing = makeArticle({
  slug: 'crossing',
  headline: 'The Ferry Is Late',
  authors: ['Ferry Vetch'],
  tags: ['ferry'],
  pictures: [{ caption: 'A ferry at low water.', credit: 'Ferry Pellow' }],
  body: [
    prose('The ferry left.'),
    related({ title: 'Ferry', url: null }),
    {
      kind: 'prose',
      children: [
        h('p', 'Two fer', h('b', 'ries'), ' of ', h('a', { href: 'https://example.org/oil' }, 'oil'), ' ', [
          h('em', 'prices and'),
          ' costs; ',
          h('mark', 'oil'),
        ]),
        ...rain(20).map((text) => h('p', text)),
        h('table', h('tbody', h('tr', h('td', 'Last '), h('td', 'ferry')))),
      ],
    },
  ],
})

const FERRY: HighlightTerms = { forms: ['ferry', 'ferries'], phrases: [] }

afterEach(() => {
  cleanup()
  window.scrollTo(0, 0)
})

interface Opened {
  readonly user: ReturnType<typeof userEvent.setup>
  /** Opens another address, where the loader returns this article with these terms and words. */
  readonly go: (address: string, article: Article, terms: HighlightTerms | null, words: string) => Promise<void>
}

/** Opens an article with search words, or without search words if the terms are null. */
async function openArticle(article: Article, terms: HighlightTerms | null, words = 'ferry'): Promise<Opened> {
  let view = createView(article, terms, words)
  const element = (
    <LinkNavigationProvider createHref={relativeHref}>
      <ArticleOrNotFound />
    </LinkNavigationProvider>
  )
  const routes = [{ path: '*', loader: () => view, element, HydrateFallback: () => null }]
  const router = createMemoryRouter(routes, { initialEntries: [`/articles/${article.slug}.html?q=${words}`] })
  render(
    <main tabIndex={-1}>
      <RouterProvider router={router} />
    </main>,
  )
  await screen.findByRole('heading', { level: 1 })
  return {
    user: userEvent.setup(),
    async go(address, ...next) {
      view = createView(...next)
      await router.navigate(address)
    },
  }
}

function createView(article: Article, terms: HighlightTerms | null, words: string): ArticlePageView {
  return {
    kind: 'article',
    pictureCode: null,
    title: article.headline,
    page: {
      article,
      links: { related: [], inText: {}, mentionedIn: [], similar: [] },
      previous: null,
      next: null,
      copies: [],
    },
    query: { ...EMPTY_QUERY, words },
    adjacent: { previous: null, next: null, place: null },
    isListUnavailable: false,
    highlightTerms: terms,
    HighlightedStory: terms && HighlightedStory,
  }
}

/** Returns the highlighted texts, each with the number of its match. */
function marked(): readonly string[] {
  return matches().map(({ dataset, textContent }) => `${dataset['match']} ${textContent}`)
}

function matches(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('mark[data-match]')]
}

function current(): readonly string[] {
  return matches().flatMap(({ dataset, textContent }) => (dataset['current'] === undefined ? [] : [textContent]))
}

const bar = () => screen.queryByRole('region', { name: 'Highlighted words' })
const button = (name: string) => screen.getByRole('button', { name })

describe('an article that is opened with search words', () => {
  test('has highlights in its headline, captions and text, and nowhere else', async () => {
    await openArticle(crossing, FERRY)
    expect(marked()).toEqual(['0 Ferry', '1 ferry', '2 ferry', '3 fer', '3 ries', '4 ferry'])
    expect(screen.getByRole('heading', { level: 1 }).innerHTML).toMatch(/^The <mark [^>]*>Ferry<\/mark> Is Late$/)
  })

  test('counts a match that spans several elements as one match', async () => {
    await openArticle(crossing, { forms: [], phrases: [['oil', 'prices']] }, '"oil prices"')
    expect(marked()).toEqual(['0 oil', '0  ', '0 prices'])
    expect(screen.getByRole('link', { name: 'oil' }).querySelector('mark')).not.toBeNull()
    expect(bar()?.textContent).toContain('1 match for “"oil prices"”')
  })

  test('shows the number of matches', async () => {
    await openArticle(crossing, FERRY)
    expect(
      within(screen.getByRole('region', { name: 'Highlighted words' })).getByText(/^5 matches for/).textContent,
    ).toBe('5 matches for “ferry”')
    expect(screen.getByRole('status').textContent).toBe('')
  })

  test('without matches shows “No matches”, and no buttons for the previous and next match', async () => {
    await openArticle(crossing, { forms: ['herring'], phrases: [] }, 'herring')
    expect(bar()?.textContent).toContain('No matches for “herring”')
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Clear'])
  })

  test('has the same text as an article without highlights', async () => {
    await openArticle(crossing, FERRY)
    const { textContent } = screen.getByRole('article')
    cleanup()
    await openArticle(crossing, null)
    expect(screen.getByRole('article').textContent).toBe(textContent)
    expect([matches(), bar()]).toEqual([[], null])
  })
})

describe('the highlights bar', () => {
  test('steps through the matches in a circle, and shows the position of the current match', async () => {
    const { user } = await openArticle(crossing, FERRY)
    const seen: (string | null)[] = []
    for (let click = 0; click < 6; click++) {
      await user.click(button('Next match'))
      seen.push(`${screen.getByRole('status').textContent}: ${current().join('')}`)
    }
    expect(seen).toEqual([
      '1 of 5: Ferry',
      '2 of 5: ferry',
      '3 of 5: ferry',
      '4 of 5: ferries',
      '5 of 5: ferry',
      '1 of 5: Ferry',
    ])
    await user.click(button('Previous match'))
    expect(screen.getByRole('status').textContent).toBe('5 of 5')
  })

  test('starts at the last match if the first step goes back', async () => {
    const { user } = await openArticle(crossing, FERRY)
    await user.click(button('Previous match'))
    expect(screen.getByRole('status').textContent).toBe('5 of 5')
  })

  test('steps forward with Enter and back with Shift+Enter', async () => {
    const { user } = await openArticle(crossing, FERRY)
    button('Next match').focus()
    await user.keyboard('{Enter}{Enter}{Enter}{Shift>}{Enter}{/Shift}')
    expect(screen.getByRole('status').textContent).toBe('2 of 5')
    expect(document.activeElement).toBe(button('Next match'))
  })

  test('scrolls the match into view below itself, and stays in view', async () => {
    await page.viewport(400, 500)
    const { user } = await openArticle(crossing, FERRY)
    await user.click(button('Previous match'))
    const [last] = matches().slice(-1)
    const { top, bottom } = last?.getBoundingClientRect() ?? new DOMRect()
    const edge = bar()?.getBoundingClientRect() ?? new DOMRect()
    expect(window.scrollY).toBeGreaterThan(500)
    expect(edge.top).toBe(0)
    expect([top > edge.bottom, bottom < window.innerHeight]).toEqual([true, true])
  })

  test('does not cause the article to render again on each step', async () => {
    const story = vi.fn<HighlightedStoryProps['children']>((highlights) => <h1>{highlights?.get(crossing)}</h1>)
    render(
      <HighlightedStory article={crossing} terms={FERRY} words="ferry">
        {story}
      </HighlightedStory>,
    )
    await userEvent.click(button('Next match'))
    expect(current()).toEqual(['Ferry'])
    expect(story).toHaveBeenCalledTimes(1)
  })
})

describe('clearing the highlights', () => {
  test.each(['with the button', 'with Escape in the bar'])('%s moves the focus to the current match', async (way) => {
    const { user } = await openArticle(crossing, FERRY)
    for (let click = 0; click < 4; click++) await user.click(button('Next match'))
    if (way === 'with the button') await user.click(button('Clear'))
    else await user.keyboard('{Escape}')
    expect([matches(), bar()]).toEqual([[], null])
    expect(document.activeElement?.textContent).toMatch(/^Two ferries of oil/)
    expect(screen.getByRole('heading', { level: 1 }).innerHTML).toBe('The Ferry Is Late')
  })

  test('before the first step moves the focus to the headline', async () => {
    const { user } = await openArticle(crossing, FERRY)
    await user.click(button('Clear'))
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  })

  test('with Escape outside the bar keeps the focus where it is', async () => {
    const { user } = await openArticle(crossing, { forms: ['oil'], phrases: [] }, 'oil')
    const link = screen.getByRole('link', { name: 'oil' })
    link.focus()
    await user.keyboard('{Escape}')
    expect(matches()).toEqual([])
    expect(document.activeElement).toBe(link)
  })

  test('does not happen if another element handles Escape, or if Escape ends an input method', async () => {
    await openArticle(crossing, FERRY)
    const taken = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
    taken.preventDefault()
    document.body.dispatchEvent(taken)
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, isComposing: true }))
    expect(matches()).not.toEqual([])
  })

  test('lasts until the reader opens another article or searches for other words', async () => {
    const { user, go } = await openArticle(crossing, FERRY)
    await user.keyboard('{Escape}')
    await go('/articles/crossing.html?q=ferry#again', crossing, FERRY, 'ferry')
    expect(matches()).toEqual([])
    await go('/articles/crossing.html?q=oil', crossing, { forms: ['oil'], phrases: [] }, 'oil')
    await waitFor(() => expect(marked()).toEqual(['0 oil', '1 oil']))
    await user.keyboard('{Escape}')
    const other = makeArticle({ slug: 'other', headline: 'Oil', body: [prose('No boats.')] })
    await go('/articles/other.html?q=oil', other, { forms: ['oil'], phrases: [] }, 'oil')
    await waitFor(() => expect(marked()).toEqual(['0 Oil']))
  })
})

describe('the highlights', () => {
  afterEach(() => emulate(''))

  test.each(['light', 'dark'])(
    'in the %s scheme have no accessibility violation, and nothing scrolls horizontally',
    async (scheme) => {
      await emulate('', [{ name: 'prefers-color-scheme', value: scheme }])
      await page.viewport(320, 800)
      const { user } = await openArticle(crossing, FERRY, 'ferry'.repeat(80))
      await user.click(button('Next match'))
      expect(
        (await axe.run(document.body)).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
      ).toEqual([])
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
    },
  )

  test('show the current match with a border that other matches lack', async () => {
    const { user } = await openArticle(crossing, FERRY)
    await user.click(button('Next match'))
    const ink = getComputedStyle(document.body).color
    expect(matches().map((mark) => getComputedStyle(mark).backgroundImage.includes(ink))).toEqual([
      true,
      ...matches()
        .slice(1)
        .map(() => false),
    ])
  })

  test('and the bar are not printed', async () => {
    await openArticle(crossing, FERRY)
    await emulate('print')
    const [first] = matches()
    expect(getComputedStyle(first ?? document.body).backgroundImage).toBe('none')
    expect(getComputedStyle(first ?? document.body).backgroundColor).toBe('rgba(0, 0, 0, 0)')
    expect(getComputedStyle(document.querySelector('.highlights-bar') ?? document.body).display).toBe('none')
  })

  test('in forced colours distinguish matches from text, and the current match from other matches', async () => {
    await emulate('', [{ name: 'forced-colors', value: 'active' }])
    const { user } = await openArticle(crossing, FERRY)
    await user.click(button('Next match'))
    const colours = [document.body, ...matches().slice(0, 2)].map(
      (element) => getComputedStyle(element).backgroundColor,
    )
    expect(new Set(colours).size).toBe(3)
  })
})

async function emulate(media: string, features: { name: string; value: string }[] = []) {
  const session: CDPSession = cdp()
  await session.send('Emulation.setEmulatedMedia', { media, features })
}
