import { h } from 'hastscript'
import { describe, expect, test } from 'vitest'
import { collectOutboundLinks } from '../../src/relate/outbound-links.ts'
import { makeArticle, prose, proseWithLink, related } from '../archive/make-article.ts'

const PIER = { title: 'Pier', url: null }
const FOG = { title: 'Fog', url: 'https://example.org/fog' }

describe('the outbound links of an article', () => {
  test('have one list of references for each related block, in the order of the text', () => {
    const body = [related(FOG, PIER), prose('Text.'), related(PIER)]
    expect(collectOutboundLinks(makeArticle({ slug: 'a', body })).references).toEqual([[FOG, PIER], [PIER]])
  })

  test('contain each address of the prose once, as written', () => {
    const nested = h('ul', h('li', h('em', h('a', { href: 'HTTPS://Example.org/deep' }, 'x'))))
    const body = [
      proseWithLink('https://example.org/a'),
      { kind: 'prose', children: [nested] },
      proseWithLink('https://example.org/a'),
    ]
    expect(collectOutboundLinks(makeArticle({ slug: 'a', body })).proseLinks).toEqual([
      'https://example.org/a',
      'HTTPS://Example.org/deep',
    ])
  })

  test('are empty for an article without links', () => {
    const body = [prose('Text.'), { kind: 'prose', children: [h('a', { id: 'note' }, 'x')] }]
    expect(collectOutboundLinks(makeArticle({ slug: 'a', body }))).toEqual({ references: [], proseLinks: [] })
  })
})
