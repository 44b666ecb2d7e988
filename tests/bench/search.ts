import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTemporaryFolder, removeTemporaryFolders } from '../temporary-folder.ts'
import { type BenchArchive, openArchive } from './search/archive.ts'
import type { Engine } from './search/engine.ts'
import { buildBackfile } from './search/engines/backfile.ts'
import { buildPagefind } from './search/engines/pagefind.ts'
import { installPeers } from './search/engines/peer.ts'
import { buildFlexSearch, buildMiniSearch } from './search/engines/whole-index.ts'
import { collectFigures } from './search/figures.ts'
import { measureEngine } from './search/measure-engine.ts'
import { type Options, parseOptions, type Peer } from './search/options.ts'
import { chooseQueries } from './search/queries.ts'
import { type Figure, formatTable } from './search/format-table.ts'

type Build = (archive: BenchArchive, folder: string) => Promise<Engine>

const PEER_BUILDS: Readonly<Record<Peer, Build>> = {
  pagefind: buildPagefind,
  minisearch: buildMiniSearch,
  flexsearch: buildFlexSearch,
}

/** The file that `--json` writes and `--since` reads. */
interface Results {
  readonly archive: string
  readonly notes: readonly string[]
  readonly figures: readonly Figure[]
}

/**
 * Compares the search of this product with other engines, over the same articles, in one browser and with one server.
 * Rejects, after the table, if a measurement of an engine has failed.
 */
export async function run(args: readonly string[]): Promise<void> {
  const options = parseOptions(args)
  const earlier = options.since === null ? null : await readResults(options.since)
  const folder = await createTemporaryFolder()
  try {
    report('Reading the articles')
    const archive = await openArchive(folder, options.articles)
    const { results, names, failures } = await measureAll(archive, folder, options)
    const table = formatTable(results.figures, names, earlier?.figures ?? null)
    process.stdout.write(`\n${results.archive} articles\n${results.notes.join('\n')}\n\n${table}\n`)
    if (options.json !== null) await writeFile(options.json, `${JSON.stringify(results, null, 2)}\n`)
    if (failures.length > 0) throw new Error(failures.join('\n'))
  } finally {
    await removeTemporaryFolders()
  }
}

async function measureAll(archive: BenchArchive, folder: string, options: Options) {
  const { dist, peers } = options
  const { words, month, notes } = chooseQueries(archive)
  const queries = { words: words.slice(0, options.queries), month: month.slice(-options.queries), notes }
  const failures: string[] = []
  const reportFailure = (name: string, error: unknown) => {
    // The other lines of a browser's error are its log.
    const [message] = String(error).split('\n')
    failures.push(`Not measured: ${name}: ${message}`)
  }
  if (peers.length > 0) installPeers()
  const builds: readonly [name: string, build: Build][] = [
    ['backfile', (source, own) => buildBackfile(source, own, dist)],
    ...peers.map((peer): [string, Build] => [peer, PEER_BUILDS[peer]]),
  ]
  const figures = collectFigures()
  const names: string[] = []
  for (const [name, build] of builds) {
    try {
      report(`Building ${name}`)
      const engine = await build(archive, join(folder, name))
      names.push(engine.name)
      report(`Measuring ${engine.name}`)
      await measureEngine(engine, queries, options, figures, reportFailure)
    } catch (error) {
      reportFailure(name, error)
    }
  }
  const results: Results = {
    archive: archive.name,
    notes: [...notes, 'KB are 1,000 bytes; the slow line is 150 ms, 1.6 Mbit/s.', ...failures],
    figures: figures.figures(),
  }
  return { results, names, failures }
}

async function readResults(file: string): Promise<Results> {
  return JSON.parse(await readFile(file, 'utf8')) as Results
}

function report(step: string): void {
  process.stderr.write(`${step} …\n`)
}
