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

describe('a request', () => {
  test.each(['/', '/index.html', '/articles/ferry-returns.html', '/months/2021-05.html'])(
    'for %s is a request for a page',
    (path) => {
      expect(isPage(path, '*/*')).toBe(true)
    },
  )

  test('of any address that a browser opens as a document is a request for a page', () => {
    expect(isPage('/no/such/page', BROWSER)).toBe(true)
    expect(isPage('/no/such/script.js', '*/*')).toBe(false)
  })

  test('for a module of the dev server is no request for a page', () => {
    expect(isPage('/@vite/client', BROWSER)).toBe(false)
    expect(isPage('/src/app/entries/entry-client.tsx', BROWSER)).toBe(false)
  })
})

describe('a data file', () => {
  test('is sent from memory', () => {
    expect(respondWithData('/data/archive.json', READY)).toMatchObject({ status: 200, type: 'application/json' })
  })

  test('that is binary is sent as bytes', () => {
    const root = `/${searchRootFile(READY.site.data.manifest.search)}`
    const { type, body } = respondWithData(root, READY)
    expect(type).toBe('application/octet-stream')
    expect(body).toBeInstanceOf(Uint8Array)
  })

  test('that does not exist is a 404 response', () => {
    expect(respondWithData('/data/none.json', READY).status).toBe(404)
  })
})

test('feeds and metadata files are sent with their media types', () => {
  expect(respondWithMetadata('/feed.xml', READY)).toMatchObject({ status: 200, type: 'application/atom+xml' })
  expect(respondWithMetadata('/manifest.webmanifest', READY)?.body).toContain('The Courier')
  expect(respondWithMetadata('/sitemap.xml', READY)?.status).toBe(404)
  expect(isMetadata('/sitemap.xml')).toBe(true)
  expect(isMetadata('/articles/ferry-returns.html')).toBe(false)
})

describe('a page', () => {
  test('is rendered into the template', async () => {
    const { status, body } = await respondWithPage('/articles/ferry-returns.html', READY, DEPENDENCIES)
    expect(status).toBe(200)
    expect(body).toContain('data-root="../"')
    expect(body).toContain('<p>/articles/ferry-returns.html</p>')
  })

  test('shows the last site without errors if the seeds have errors', async () => {
    const { status } = await respondWithPage('/', { ...READY, kind: 'broken', message: 'one error' }, DEPENDENCIES)
    expect(status).toBe(200)
  })

  test('shows the errors of the seeds if there has been no site yet', async () => {
    const { status, body } = await respondWithPage(
      '/',
      { kind: 'broken', site: null, message: 'a.txt:1:1 <b>' },
      DEPENDENCIES,
    )
    expect(status).toBe(500)
    expect(body).toContain('a.txt:1:1 &#x3C;b>')
  })
})
