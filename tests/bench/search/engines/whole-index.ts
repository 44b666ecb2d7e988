import { join } from 'node:path'
import type { BenchArchive } from '../archive.ts'
import type { Engine } from '../engine.ts'
import { indexParts } from '../index-parts.ts'
import { layOutPage, peerPage, runPeer, writeArticles } from './peer.ts'

/** MiniSearch: its index, with the articles stored in it, is one file of JSON. */
export function buildMiniSearch(archive: BenchArchive, folder: string): Promise<Engine> {
  return buildWhole(archive, folder, 'MiniSearch', 'node_modules/minisearch/dist/es/index.js')
}

/** FlexSearch: all exported parts, including the stored articles, are in one JSON file. */
export function buildFlexSearch(archive: BenchArchive, folder: string): Promise<Engine> {
  return buildWhole(archive, folder, 'FlexSearch', 'node_modules/flexsearch/dist/flexsearch.bundle.module.min.mjs')
}

async function buildWhole(archive: BenchArchive, folder: string, name: string, library: string): Promise<Engine> {
  const script = name.toLowerCase()
  const articles = `${folder}.jsonl`
  await writeArticles(articles, archive)
  await layOutPage(folder, `${script}-page.mjs`, ['excerpt.mjs', `${script}-options.mjs`, library])
  const seconds = runPeer(`build-${script}.mjs`, [articles, join(folder, 'index.json')])
  return {
    name,
    folders: [folder],
    indexSeconds: Number(seconds),
    index: await indexParts(folder, (path) => (path === 'index.json' ? 'index' : null)),
    isWhole: true,
    isList: false,
    ...peerPage,
  }
}
