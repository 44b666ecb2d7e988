import { describe, expect, test } from 'vitest'
import { toCatalogueRow } from '../../src/archive/files/catalogue.ts'
import { toArticleReference } from '../../src/archive/links.ts'
import { makeArticle } from './make-article.ts'

const image = (id: string) => ({ id, width: 640, height: 480, widths: [640], animationBytes: null })
const picture = (place: 'lead' | 'body', id: string | null) => ({
  place,
  caption: '',
  credit: null,
  image: id === null ? null : image(id),
})

describe('the thumbnail of an article', () => {
  test.each([
    ['is its first picture above the text', [picture('body', 'bbbbbbbbbbbbbbbb'), picture('lead', 'aaaaaaaaaaaaaaaa')]],
    [
      'is its first picture in the text if there is no other',
      [picture('lead', null), picture('body', 'aaaaaaaaaaaaaaaa')],
    ],
  ])('%s', (_, pictures) => {
    const article = makeArticle({ slug: 'a', pictures })
    expect(toCatalogueRow(article).thumbnail).toBe('aaaaaaaaaaaaaaaa')
    expect(toArticleReference(article).thumbnail).toBe('aaaaaaaaaaaaaaaa')
  })

  test('costs nothing if the archive has no picture of the article', () => {
    const article = makeArticle({ slug: 'a', pictures: [picture('lead', null)] })
    expect(Object.keys(toCatalogueRow(article))).not.toContain('thumbnail')
    expect(Object.keys(toArticleReference(article))).not.toContain('thumbnail')
  })
})
