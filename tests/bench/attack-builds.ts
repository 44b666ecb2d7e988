import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as fc from 'fast-check'
import { anyDamage, damageBytes } from '../damage-bytes.ts'
import { copyProject } from '../site/harness/copy-project.ts'
import { PORT_TOWN, PROJECT, runBuild, startBuild } from '../site/harness/run-build.ts'
import { createTemporaryFolder, removeTemporaryFolders } from '../temporary-folder.ts'

/**
 * Attacks builds: damages one random file of the cache before a build (`--damages 60`), and kills builds at random moments
 * (`--kills 60`). Prints each failure and the totals. Throws if a bundle is not that of an undisturbed build, or if a user's
 * file is lost.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { damages: { type: 'string', default: '60' }, kills: { type: 'string', default: '60' } },
  })
  try {
    const project = values.damages === '0' ? PROJECT : await copyProject()
    const failures = [
      ...(values.damages === '0' ? [] : await damageCache(project, Number(values.damages))),
      ...(await killBuilds(project, Number(values.kills))),
    ]
    if (failures.length > 0) throw new Error(`${failures.length} attacks succeeded:\n${failures.join('\n')}`)
  } finally {
    await removeTemporaryFolders()
  }
}

async function damageCache(project: string, count: number): Promise<readonly string[]> {
  const folder = await createTemporaryFolder()
  const dist = join(folder, 'dist')
  const cache = join(project, 'node_modules/.cache')
  const build = () => runBuild(PORT_TOWN, ['--outDir', dist], {}, { project })
  await build()
  const fresh = readBundle(dist)
  const kept = join(folder, 'cache')
  cpSync(cache, kept, { recursive: true, preserveTimestamps: true })
  const failures: string[] = []
  let noticed = 0
  let harmless = 0
  for (const [index, damage] of fc.sample(anyDamage, count).entries()) {
    const files = listFiles(cache)
    const file = files[(damage.other + index) % files.length] ?? ''
    const intact = readFileSync(join(cache, file))
    const damaged = damageBytes(intact, damage)
    writeFileSync(join(cache, file), damaged)
    const { exitCode, output } = await build()
    const isEqual = isSameBundle(readBundle(dist), fresh)
    if (damaged.equals(intact)) harmless += 1
    else if (/cache was damaged/.test(output)) noticed += 1
    else failures.push(`${damage.kind} in ${file}: not noticed`)
    if (exitCode !== 0 || !isEqual) failures.push(`${damage.kind} in ${file}: exit code ${exitCode}\n${output}`)
    rmSync(cache, { recursive: true })
    cpSync(kept, cache, { recursive: true, preserveTimestamps: true })
  }
  printLine(
    `${count} damages of the cache: ${noticed} noticed, ${harmless} changed no byte, ${failures.length} failures`,
  )
  return failures
}

async function killBuilds(project: string, count: number): Promise<readonly string[]> {
  const folder = await createTemporaryFolder()
  const seeds = join(folder, 'seeds')
  const dist = join(folder, 'dist')
  cpSync(PORT_TOWN, seeds, { recursive: true })
  const build = () => runBuild(seeds, ['--outDir', dist], {}, { project })
  const start = performance.now()
  await build()
  const maxMs = performance.now() - start
  writeFileSync(join(dist, 'notes.txt'), 'mine')
  const failures: string[] = []
  let before = 0
  let replaced = 0
  for (let round = 0; round < count; round++) {
    const previous = readBundle(dist)
    writeFileSync(join(seeds, `added-${round % 5}.txt`), `# Fog Signal ${round}\n\nMarch 3, 2021\n\nIt was heard.\n`)
    await killAfter((maxMs * round) / count, seeds, dist, project)
    const afterKill = existsSync(dist) ? readBundle(dist) : null
    const isPrevious = afterKill !== null && isSameBundle(afterKill, previous)
    const { exitCode, output } = await build()
    const next = readBundle(dist)
    const isNext = afterKill !== null && isSameBundle(afterKill, next)
    if (isPrevious) before += 1
    else if (isNext) replaced += 1
    else
      failures.push(`kill ${round}: the bundle was ${afterKill === null ? 'gone' : 'a mixture'} until the next build`)
    if (exitCode !== 0 || next.get('notes.txt')?.toString() !== 'mine') failures.push(`kill ${round}: ${output}`)
    const rest = readdirSync(folder).filter((name) => name.startsWith('.'))
    if (rest.length > 0) failures.push(`kill ${round}: left ${rest.join(', ')}`)
  }
  printLine(`${count} kills: ${before} left the previous bundle, ${replaced} the next one, ${failures.length} failures`)
  return failures
}

function killAfter(ms: number, seeds: string, dist: string, project: string): Promise<void> {
  const child = startBuild(seeds, ['--outDir', dist], {}, { project })
  const timer = setTimeout(() => child.kill('SIGKILL'), ms)
  return new Promise((resolve) => {
    child.on('close', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .toSorted()
}

function readBundle(folder: string): ReadonlyMap<string, Buffer> {
  return new Map(listFiles(folder).map((path) => [path, readFileSync(join(folder, path))]))
}

function isSameBundle(a: ReadonlyMap<string, Buffer>, b: ReadonlyMap<string, Buffer>): boolean {
  return a.size === b.size && [...a].every(([path, content]) => b.get(path)?.equals(content))
}

function printLine(text: string): void {
  process.stdout.write(`${text}\n`)
}
