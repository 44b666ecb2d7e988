import { spawnSync } from 'node:child_process'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright'
import type { Engine, SearchTiming } from '../engine.ts'
import type { BenchArchive } from '../archive.ts'
import type { BenchQuery } from '../queries.ts'

const PEERS = fileURLToPath(new URL('../peers', import.meta.url))
/** An index of 100,000 articles needs more memory than Node's default limit. */
const NODE_MEMORY = '--max-old-space-size=12288'

/** Installs the peers at the versions of their own lock file. */
export function installPeers(): void {
  runOrThrow('npm', ['ci', '--prefix', PEERS, '--no-audit', '--no-fund'])
}

/** Copies the page of a peer, its script, and the modules that the script imports, relative to the folder of the peers. */
export async function layOutPage(folder: string, script: string, modules: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  await copyFile(join(PEERS, 'page.html'), join(folder, 'index.html'))
  await copyFile(join(PEERS, script), join(folder, 'page.mjs'))
  for (const module of modules) await copyFile(join(PEERS, module), join(folder, basename(module)))
}

/**
 * Writes the articles for the builders of the peers, one JSON object a line. Their ids are numbers, because an index that
 * writes the id with each posting would be twice as large with slugs.
 */
export async function writeArticles(file: string, { articles }: BenchArchive): Promise<void> {
  await writeFile(file, articles.map((article, id) => `${JSON.stringify({ ...article, id })}\n`).join(''))
}

/** Runs a script of the peers, whose path is relative to their folder, and returns its output. */
export function runPeer(script: string, args: readonly string[]): string {
  return runOrThrow(process.execPath, [NODE_MEMORY, join(PEERS, script), ...args])
}

/** The pages of the peers have no list, so their scripted page is their idle page too. */
export const peerPage: Pick<Engine, 'idlePath' | 'waitUntilReady' | 'search' | 'scriptedPath' | 'expected'> = {
  idlePath: () => '',
  waitUntilReady: waitForSearchRows,
  search: (page, query) => searchInPage(page, query),
  scriptedPath: '',
  // Each peer splits texts into words and stems them in its own way.
  expected: null,
}

/** Resolves when the script of the page has run. */
export async function waitForSearchRows(page: Page): Promise<void> {
  await page.waitForFunction(() => 'searchRows' in globalThis)
}

function searchInPage(page: Page, benchQuery: BenchQuery): Promise<SearchTiming> {
  return page.evaluate(async (query) => {
    const startMs = performance.now()
    const rows = await globalThis.searchRows(query)
    return { rows: rows.length, ms: performance.now() - startMs }
  }, benchQuery)
}

function runOrThrow(command: string, args: readonly string[]): string {
  const child = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  if (child.status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${child.stderr}`)
  return child.stdout
}
