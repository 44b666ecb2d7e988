import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const BUILD = fileURLToPath(new URL('../../.ci/build.mjs', import.meta.url))

export interface CommandResult {
  readonly exitCode: number | null
  /** Standard output and standard error, as they came. */
  readonly output: string
}

/** What `npm run build` runs, with the folder of articles and the place to write to. */
export function buildSite(seeds: string, outDir: string): Promise<CommandResult> {
  return runBuild(seeds, ['--outDir', outDir])
}

/** With arguments as they stand behind `npm run build --`. */
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

/** Ends a build from outside once what it has printed is `isTime`; resolves when it has ended. */
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
      else reject(new Error(`the build was over before it was ended:\n${output}`))
    })
  })
}

function startBuild(seeds: string, args: readonly string[], environment: Readonly<Record<string, string>>) {
  // The test runner sets NODE_ENV to "test"; a user's shell does not.
  const { NODE_ENV: _, ...env } = process.env
  return spawn(process.execPath, [BUILD, ...args], {
    cwd: ROOT,
    env: { ...env, SEEDS: seeds, NO_COLOR: '1', ...environment },
  })
}
