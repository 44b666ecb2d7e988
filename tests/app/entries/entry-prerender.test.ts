import { describe, expect, test } from 'vitest'
import { createRenderer } from '../../../src/app/entries/entry-prerender.tsx'
import { ARTICLE_FILES, memoryArchive } from '../setup/memory-archive.ts'
import { VELLPORT, VELLPORT_LINKS } from '../setup/vellport.ts'

const PATHS = VELLPORT.map(({ slug }) => `/articles/${slug}.html`)

const vellport = () => memoryArchive(VELLPORT, VELLPORT_LINKS)

/** Renders a page with a new renderer, which has rendered no other page. */
const renderAlone = (path: string) => createRenderer(vellport().source).render(path)

describe('a renderer', () => {
  test('renders the same pages as a new renderer for each page', async () => {
    const { render } = createRenderer(vellport().source)
    for (const path of [
      ...PATHS,
      '/',
      '/months/2020-03.html',
      ...PATHS.toReversed(),
      '/months/index.html',
      '/404.html',
    ])
      expect(await render(path)).toEqual(await renderAlone(path))
  })

  test.each([
    '/articles/no-such-thing.html',
    '/articles/pier-repairs',
    '/articles/Pier%20Repairs.html',
    '/articles/',
    '/pier-repairs.html',
  ])('renders %s as a missing page', async (path) => {
    const { render } = createRenderer(vellport().source)
    await render('/articles/herring.html')
    expect(await render(path)).toEqual(await renderAlone(path))
  })

  test('rejects if the data of a page cannot be loaded', async () => {
    const archive = vellport()
    const { render } = createRenderer(archive.source)
    await render('/articles/herring.html')
    archive.failing = ARTICLE_FILES
    await expect(render('/articles/pier-repairs.html')).rejects.toThrow('no answer')
  })
})
