import { describe, expect, test } from 'vitest'
import { searchRootFile } from '../../../src/archive/paths.ts'
import {
  respondWithData,
  respondWithMetadata,
  respondWithPage,
  isMetadata,
  isPage,
  type PageDependencies,
} from '../../../src/publish/dev-server/responses.ts'
import { exampleArticle } from '../example-articles.ts'
import { exampleSite } from '../example-site.ts'

const BROWSER = 'text/html,application/xhtml+xml'
const DEPENDENCIES: PageDependencies = {
  readTemplate: async () => '<html data-root="__ROOT__"><head><!--backfile:head--></head><!--backfile:app--></html>',
  loadCreateRenderer: async () => () => ({
    render: async (path) => ({ status: 200, html: `<p>${path}</p>`, title: 'A page', article: null }),
  }),
}
const READY = { kind: 'ready', site: exampleSite([exampleArticle({})]) } as const

describe('which requests are for pages', () => {
  test.each(['/', '/index.html', '/articles/ferry-returns.html', '/months/2021-05.html'])('%s is one', (path) => {
    expect(isPage(path, '*/*')).toBe(true)
  })

  test('any address that a browser opens as a document is one', () => {
    expect(isPage('/no/such/page', BROWSER)).toBe(true)
    expect(isPage('/no/such/script.js', '*/*')).toBe(false)
  })

  test("the server's own modules are none", () => {
    expect(isPage('/@vite/client', BROWSER)).toBe(false)
    expect(isPage('/src/app/entries/entry-client.tsx', BROWSER)).toBe(false)
  })
})

describe('data', () => {
  test('is answered from memory', () => {
    expect(respondWithData('/data/archive.json', READY)).toMatchObject({ status: 200, type: 'application/json' })
  })

  test('that is not text is answered as bytes', () => {
    const root = `/${searchRootFile(READY.site.data.manifest.search)}`
    const { type, body } = respondWithData(root, READY)
    expect(type).toBe('application/octet-stream')
    expect(body).toBeInstanceOf(Uint8Array)
  })

  test('that is not there is missing', () => {
    expect(respondWithData('/data/none.json', READY).status).toBe(404)
  })
})

test('what machines read is answered as what it is', () => {
  expect(respondWithMetadata('/feed.xml', READY)).toMatchObject({ status: 200, type: 'application/atom+xml' })
  expect(respondWithMetadata('/manifest.webmanifest', READY)?.body).toContain('The Courier')
  expect(respondWithMetadata('/sitemap.xml', READY)?.status).toBe(404)
  expect(isMetadata('/sitemap.xml')).toBe(true)
  expect(isMetadata('/articles/ferry-returns.html')).toBe(false)
})

describe('pages', () => {
  test('are rendered into the template', async () => {
    const { status, body } = await respondWithPage('/articles/ferry-returns.html', READY, DEPENDENCIES)
    expect(status).toBe(200)
    expect(body).toContain('data-root="../"')
    expect(body).toContain('<p>/articles/ferry-returns.html</p>')
  })

  test('are those of the last good seeds while the seeds are broken', async () => {
    const { status } = await respondWithPage('/', { ...READY, kind: 'broken', message: 'one error' }, DEPENDENCIES)
    expect(status).toBe(200)
  })

  test('say what is wrong where there were no good seeds yet', async () => {
    const { status, body } = await respondWithPage(
      '/',
      { kind: 'broken', site: null, message: 'a.txt:1:1 <b>' },
      DEPENDENCIES,
    )
    expect(status).toBe(500)
    expect(body).toContain('a.txt:1:1 &#x3C;b>')
  })
})
