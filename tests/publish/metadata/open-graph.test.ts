import { describe, expect, test } from 'vitest'
import { createOpenGraph, type OpenGraphPage } from '../../../src/publish/metadata/open-graph.ts'
import { exampleArticle } from '../example-articles.ts'
import { exampleSettings, HOME } from './example-pages.ts'
import { EXAMPLE_PICTURES, FIRST_PICTURE } from './example-pictures.ts'

function propertiesOf(page: Partial<OpenGraphPage>): readonly (readonly unknown[])[] {
  const list = { title: 'The Courier', description: 'All of a paper.', article: null, address: HOME }
  return createOpenGraph({ ...list, settings: exampleSettings(), ...page }).map((attributes) =>
    Object.values(attributes),
  )
}

describe('the Open Graph properties', () => {
  test('describe a list with its address', () => {
    expect(propertiesOf({})).toEqual([
      ['og:type', 'website'],
      ['og:title', 'The Courier'],
      ['og:description', 'All of a paper.'],
      ['og:site_name', 'The Courier'],
      ['og:url', HOME],
      ['og:locale', 'en_US'],
    ])
  })

  test('describe an article with all known fields, in its own language', () => {
    const article = exampleArticle({
      authors: ['Ada Quill', 'LPA'],
      time: '18:30',
      updated: '2021-05-15',
      tags: ['ferry'],
      language: 'fr',
    })
    expect(propertiesOf({ title: 'Ferry Returns · The Courier', description: '', address: null, article })).toEqual([
      ['og:type', 'article'],
      ['og:title', 'Ferry Returns'],
      ['og:site_name', 'The Courier'],
      ['og:locale', 'fr_FR'],
      ['article:published_time', '2021-05-14T18:30'],
      ['article:modified_time', '2021-05-15'],
      ['article:author', 'Ada Quill'],
      ['article:author', 'LPA'],
      ['article:tag', 'ferry'],
    ])
  })

  test('describe the first picture that the archive has, with its address', () => {
    const article = exampleArticle({ pictures: EXAMPLE_PICTURES })
    const images = propertiesOf({ article, settings: exampleSettings({ home: HOME }) })
    expect(images.filter(([property]) => String(property).startsWith('og:image'))).toEqual([
      ['og:image', HOME + FIRST_PICTURE],
      ['og:image:type', 'image/webp'],
      ['og:image:width', '1280'],
      ['og:image:height', '721'],
      ['og:image:alt', 'A pier'],
    ])
  })

  test.each([
    ['without a home', { settings: exampleSettings(), article: exampleArticle({ pictures: EXAMPLE_PICTURES }) }],
    [
      'of an article that has only captions',
      {
        settings: exampleSettings({ home: HOME }),
        article: exampleArticle({ pictures: EXAMPLE_PICTURES.slice(0, 1) }),
      },
    ],
  ])('%s have no image', (_, page) => {
    expect(propertiesOf(page).filter(([property]) => String(property).startsWith('og:image'))).toEqual([])
  })

  test.each([
    ['en', ['en_US']],
    ['pt-BR', ['pt_BR']],
    ['zh-Hant', ['zh_TW']],
    ['tlh', []],
    ['no language', []],
  ])('of an article in the language “%s” have the locales %j', (language, locales) => {
    const properties = propertiesOf({ article: exampleArticle({ language }) })
    expect(properties.filter(([property]) => property === 'og:locale').map(([, locale]) => locale)).toEqual(locales)
  })
})
