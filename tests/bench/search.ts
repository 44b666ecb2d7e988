import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTemporaryFolder, removeTemporaryFolders } from '../temporary-folder.ts'
import { type BenchArchive, openArchive } from './search/archive.ts'
import type { Contestant } from './search/contestant.ts'
import { buildBackfile } from './search/contestants/backfile.ts'
import { buildPagefind } from './search/contestants/pagefind.ts'
import { installPeers } from './search/contestants/peer.ts'
import { buildFlexSearch, buildMiniSearch } from './search/contestants/whole-index.ts'
import { openLedger } from './search/ledger.ts'
import { measureContestant } from './search/measure-contestant.ts'
import { type Options, parseOptions, type Peer } from './search/options.ts'
import { questionsFor } from './search/questions.ts'
import { type Figure, printTable } from './search/report.ts'

type Build = (archive: BenchArchive, folder: string) => Promise<Contestant>

const PEER_BUILDS: Readonly<Record<Peer, Build>> = {
  pagefind: buildPagefind,
  minisearch: buildMiniSearch,
  flexsearch: buildFlexSearch,
}

/** What `--json` writes, and `--since` reads. */
interface Results {
  readonly archive: string
  readonly notes: readonly string[]
  readonly figures: readonly Figure[]
}

/** Measures the search of this product beside others over the same articles, in one browser and over one server. */
export async function run(args: readonly string[]): Promise<void> {
  const options = parseOptions(args)
  const earlier = options.since === null ? null : await readResults(options.since)
  const folder = await createTemporaryFolder()
  try {
    tell('Reading the articles')
    const archive = await openArchive(folder, options.articles)
    const { results, names } = await measureAll(archive, folder, options)
    const table = printTable(results.figures, names, earlier?.figures ?? null)
    process.stdout.write(`\n${results.archive} articles\n${results.notes.join('\n')}\n\n${table}\n`)
    if (options.json !== null) await writeFile(options.json, `${JSON.stringify(results, null, 2)}\n`)
  } finally {
    await removeTemporaryFolders()
  }
}

async function measureAll(archive: BenchArchive, folder: string, { dist, peers, measures }: Options) {
  const questions = questionsFor(archive)
  const failures: string[] = []
  const reportFailure = (name: string, error: unknown) => {
    // Behind its first line, a browser's error has its log.
    const [message] = String(error).split('\n')
    failures.push(`Not measured: ${name}: ${message}`)
    process.exitCode = 1
  }
  if (peers.length > 0) installPeers()
  const builds: readonly [name: string, build: Build][] = [
    ['backfile', (read, own) => buildBackfile(read, own, dist)],
    ...peers.map((peer): [string, Build] => [peer, PEER_BUILDS[peer]]),
  ]
  const ledger = openLedger()
  const names: string[] = []
  for (const [name, build] of builds) {
    try {
      tell(`Building ${name}`)
      const contestant = await build(archive, join(folder, name))
      names.push(contestant.name)
      tell(`Measuring ${contestant.name}`)
      await measureContestant(contestant, questions, measures, ledger, reportFailure)
    } catch (error) {
      reportFailure(name, error)
    }
  }
  const results: Results = {
    archive: archive.name,
    notes: [...questions.notes, 'KB are 1,000 bytes; the slow line is 150 ms, 1.6 Mbit/s.', ...failures],
    figures: ledger.figures(),
  }
  return { results, names }
}

async function readResults(file: string): Promise<Results> {
  return JSON.parse(await readFile(file, 'utf8')) as Results
}

function tell(step: string): void {
  process.stderr.write(`${step} …\n`)
}
