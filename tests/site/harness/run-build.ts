import { spawn } from 'node:child_process'
import { join } from 'node:path'

export const PROJECT = join(import.meta.dirname, '../../..')
export const PORT_TOWN = join(PROJECT, 'tests/fixtures/port-town')
const BUILD = join(PROJECT, '.ci/build.mjs')

export interface CommandResult {
  readonly exitCode: number | null
  /** Standard output and standard error, in the order of arrival. */
  readonly output: string
}

/** Runs `npm run build` for a folder of articles. */
export function buildSite(seeds: string, outDir: string): Promise<CommandResult> {
  return runBuild(seeds, ['--outDir', outDir])
}

/** Runs `npm run build`; throws an error with the output of the build if it fails. */
export async function buildOrThrow(seeds: string, outDir: string): Promise<void> {
  const { exitCode, output } = await buildSite(seeds, outDir)
  if (exitCode !== 0) throw new Error(`the build failed:\n${output}`)
}

/** Runs the build with `args`, which users write after `npm run build --`. */
export function runBuild(
  seeds: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  const child = startBuild(seeds, args, environment)
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode, output }))
  })
}

/** Kills a build with `signal` as soon as `isTime` returns true for its output; resolves after the process has ended. */
export function killBuild(
  seeds: string,
  args: readonly string[],
  isTime: (output: string) => boolean,
  signal: NodeJS.Signals,
): Promise<void> {
  const child = startBuild(seeds, args, {})
  return new Promise((resolve, reject) => {
    let output = ''
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (isTime(output)) child.kill(signal)
    })
    child.on('error', reject)
    child.on('close', (_, endedBy) => {
      if (endedBy === signal) resolve()
      else reject(new Error(`the build ended before it was killed:\n${output}`))
    })
  })
}

function startBuild(seeds: string, args: readonly string[], environment: Readonly<Record<string, string>>) {
  // The test runner sets NODE_ENV to "test"; a user's shell does not.
  const { NODE_ENV: _, ...env } = process.env
  return spawn(process.execPath, [BUILD, ...args], {
    cwd: PROJECT,
    env: { ...env, SEEDS: seeds, NO_COLOR: '1', ...environment },
  })
}
