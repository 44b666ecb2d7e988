import { spawnSync } from 'node:child_process'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright'
import type { Answer, Contestant } from '../contestant.ts'
import type { BenchArchive } from '../archive.ts'
import type { Question } from '../questions.ts'

const PEERS = fileURLToPath(new URL('../peers', import.meta.url))
/** An index of 100,000 articles does not fit into what Node takes by itself. */
const NODE_MEMORY = '--max-old-space-size=12288'

/** Installs the peers where they are not, at the versions of their own lock file. */
export function installPeers(): void {
  runOrThrow('npm', ['ci', '--prefix', PEERS, '--no-audit', '--no-fund'])
}

/** Copies the page of a peer, its script and what that imports, given relative to the folder of the peers. */
export async function layOutPage(folder: string, script: string, modules: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  await copyFile(join(PEERS, 'page.html'), join(folder, 'index.html'))
  await copyFile(join(PEERS, script), join(folder, 'page.mjs'))
  for (const module of modules) await copyFile(join(PEERS, module), join(folder, basename(module)))
}

/**
 * The articles as the builders of the peers read them, one JSON object a line. Their ids are numbers: an index that
 * writes out the id with each posting would be twice as long with slugs.
 */
export async function writeArticles(file: string, { articles }: BenchArchive): Promise<void> {
  await writeFile(file, articles.map((article, id) => `${JSON.stringify({ ...article, id })}\n`).join(''))
}

/** Runs a script of the peers, its path relative to their folder, and gives back what it printed. */
export function runPeer(script: string, args: readonly string[]): string {
  return runOrThrow(process.execPath, [NODE_MEMORY, join(PEERS, script), ...args])
}

/** The pages of the peers have nothing but a search. */
export const peerPage: Pick<Contestant, 'idlePath' | 'ask' | 'scriptedPath' | 'expected'> = {
  idlePath: () => '',
  ask: (page, question) => askInPage(page, question),
  scriptedPath: '',
  // What is a word, and a form of it, is not the same for any two of them.
  expected: null,
}

function askInPage(page: Page, asked: Question): Promise<Answer> {
  return page.evaluate(async (question) => {
    const startMs = performance.now()
    const rows = await globalThis.searchRows(question)
    return { rows: rows.length, ms: performance.now() - startMs }
  }, asked)
}

function runOrThrow(command: string, args: readonly string[]): string {
  const child = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  if (child.status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${child.stderr}`)
  return child.stdout
}
