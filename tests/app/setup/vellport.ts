import type { Element, ElementContent, Text } from 'hast'
import type { Article } from '../../../src/archive/article.ts'
import { type ArticleLinks, toArticleReference } from '../../../src/archive/links.ts'
import { makeArticle, prose, related } from '../../archive/make-article.ts'

/** A small archive of a fictional port town, with every part that an article can have. */

export const pier = makeArticle({
  slug: 'pier-repairs',
  headline: 'Council Approves Money for Ferry Pier Repairs',
  authors: ['Nell Arkwright', 'Jonas Vetch', 'Ruth Pellow'],
  date: '2020-03-12',
  updated: '2020-03-14',
  source: 'The Harbour Courier',
  url: 'https://www.courier.example.org/2020/pier-repairs',
  saved: { date: '2026-11-28', tool: 'SingleFile', address: 'https://copies.example.net/pier' },
  tags: ['ferry', 'council'],
  excerpt: 'Vellport’s council voted to spend 1.2 million crowns on the ferry pier.',
  pictures: [{ caption: 'The ferry Guillemot at low water.', credit: 'Ruth Pellow' }],
  body: [
    prose('Vellport’s council voted to spend 1.2 million crowns on the ferry pier.'),
    related({ title: 'Shipworm', url: null }, { title: 'Lost', url: 'https://gazette.example.net/lost' }),
    {
      kind: 'prose',
      children: [
        element('h2', 'The vote'),
        element('h3', 'Against'),
        element('h2', 'What it costs'),
        element('p', element('a', { href: 'https://www.courier.example.org/worm' }, 'shipworm'), ' and ', [
          element('a', { href: 'https://budget.example.com/' }, 'the budget'),
          element('a', { href: '#note-1' }, '[1]'),
          element('a', { href: '#100%' }, '[2]'),
        ]),
        element('table', element('tbody', element('tr', element('td', 'Piles'), element('td', '64')))),
        element('p', { id: 'note-1' }, 'The vote was open.'),
        // A body that ingest never returns.
        element('p', { onclick: 'alert(1)' }, element('script', 'Drive '), element('iframe', 'piles')),
      ],
    },
  ],
})

export const worm = makeArticle({
  slug: 'shipworm',
  headline: 'Shipworm Found in the Pier',
  authors: ['Nell Arkwright'],
  date: '2020-03-02',
  source: 'The Harbour Courier',
  excerpt: 'Nine piles of the ferry pier are eaten thin.',
  body: [prose('Nine piles of the ferry pier are eaten thin.')],
})

export const herring = makeArticle({
  slug: 'herring',
  headline: 'Herring Season Opens',
  authors: ['Jonas Vetch'],
  byline: 'From our correspondent Jonas Vetch, Lannow',
  date: '2019-04-01',
  source: 'The Harbour Courier',
  excerpt: 'Fourteen boats put to sea.',
  body: [prose('Fourteen boats put to sea.')],
})

export const arabic = makeArticle({
  slug: 'mina',
  headline: 'عودة العبّارة إلى الميناء',
  date: '2021-01-05',
  language: 'ar',
  direction: 'rtl',
  source: 'صحيفة الميناء',
  authors: ['ليلى حدّاد'],
  excerpt: 'عادت العبّارة إلى الميناء يوم الثلاثاء.',
  body: [prose('عادت العبّارة إلى الميناء يوم الثلاثاء.')],
})

export const undated = makeArticle({
  slug: 'letters',
  headline: 'Letters to the Editor',
  excerpt: 'Sir, the gulls.',
  body: [prose('Sir, the gulls.')],
})

export const VELLPORT: readonly Article[] = [pier, worm, herring, arabic, undated]

export const VELLPORT_LINKS: Readonly<Record<string, Partial<ArticleLinks>>> = {
  [pier.slug]: {
    related: [
      [
        { kind: 'resolved', target: toArticleReference(worm) },
        { kind: 'unresolved', title: 'Lost', url: 'https://gazette.example.net/lost' },
      ],
    ],
    inText: { 'https://www.courier.example.org/worm': worm.slug },
    mentionedIn: [toArticleReference(arabic)],
    similar: [{ target: toArticleReference(herring), sharedWords: ['boats', 'quay'] }],
  },
}

/** Returns `count` articles, dated from 1990: about 8 per day for 100,000 articles. */
export function manyArticles(count: number, days = 12_000): readonly Article[] {
  const start = Date.UTC(1990, 0, 1)
  return Array.from({ length: count }, (_, index) => {
    const date = new Date(start + Math.floor((index * days) / count) * 86_400_000).toISOString().slice(0, 10)
    // Validating 100,000 articles would take longer than the test.
    return { ...herring, slug: `note-${index}`, headline: `Harbour note ${index}`, date } as Article
  })
}

type Child = string | ElementContent | readonly ElementContent[]

function element(tagName: string, ...parts: readonly (Child | Element['properties'])[]): Element {
  const [first, ...rest] = parts
  const hasProperties = typeof first === 'object' && !Array.isArray(first) && !('type' in first && 'tagName' in first)
  const children = (hasProperties ? rest : parts) as readonly Child[]
  return {
    type: 'element',
    tagName,
    properties: hasProperties ? (first as Element['properties']) : {},
    children: children.flatMap((child) => (typeof child === 'string' ? [text(child)] : child)),
  }
}

function text(value: string): Text {
  return { type: 'text', value }
}
