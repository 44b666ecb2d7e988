import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { BenchArchive, BenchArticle } from '../archive.ts'
import type { Engine } from '../engine.ts'
import { indexParts } from '../index-parts.ts'
import { layOutPage, peerPage, runPeer } from './peer.ts'

const PAGES_OF_A_FOLDER = 1000

/** Pagefind's command over plain pages, with the attributes that its documentation names. */
export async function buildPagefind(archive: BenchArchive, folder: string): Promise<Engine> {
  for (const [index, article] of archive.articles.entries()) {
    const file = join(folder, 'articles', String(Math.floor(index / PAGES_OF_A_FOLDER)), `${article.id}.html`)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, pageOf(article))
  }
  const startMs = performance.now()
  runPeer('node_modules/pagefind/lib/runner/bin.cjs', ['--site', folder, '--quiet'])
  const indexSeconds = (performance.now() - startMs) / 1000
  await layOutPage(folder, 'pagefind-page.mjs', [])
  return {
    name: 'Pagefind',
    folders: [folder],
    indexSeconds,
    index: await indexParts(join(folder, 'pagefind'), partOf),
    isWhole: false,
    isList: false,
    ...peerPage,
  }
}

function partOf(path: string): string | null {
  if (path.endsWith('.pf_fragment')) return 'fragments'
  return /\.pf_\w+$/.test(path) ? 'index' : null
}

function pageOf({ title, date, text }: BenchArticle): string {
  const day = date === null ? [] : [h('p', h('time', dateAttributes(), date))]
  const paragraphs = text.split('\n').map((paragraph) => h('p', paragraph))
  const main = h('main', { 'data-pagefind-body': '' }, [h('h1', title), ...day, ...paragraphs])
  const html = h('html', { lang: 'en' }, [
    h('head', [h('meta', { charset: 'utf-8' }), h('title', title)]),
    h('body', main),
  ])
  return `<!doctype html>${toHtml(html)}`
}

function dateAttributes(): Readonly<Record<string, string>> {
  return { 'data-pagefind-meta': 'date', 'data-pagefind-filter': 'date', 'data-pagefind-sort': 'date' }
}
