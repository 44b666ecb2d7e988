import { spawn } from 'node:child_process'
import { join } from 'node:path'

export const PROJECT = join(import.meta.dirname, '../../..')
export const PORT_TOWN = join(PROJECT, 'tests/fixtures/port-town')

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

export interface BuildContext {
  /** The folder of the project, if it is a copy. */
  readonly project?: string
  /** The id of the user who runs the build, if it is not the current one. */
  readonly user?: number
}

/** Runs the build with `args`, which users write after `npm run build --`. */
export function runBuild(
  seeds: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  context: BuildContext = {},
): Promise<CommandResult> {
  const child = startBuild(seeds, args, environment, context)
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

export function startBuild(
  seeds: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  { project = PROJECT, user }: BuildContext = {},
) {
  // The test runner sets NODE_ENV to "test"; a user's shell does not.
  const { NODE_ENV: _, ...env } = process.env
  return spawn(process.execPath, [join(project, '.ci/build.mjs'), ...args], {
    cwd: project,
    env: { ...env, SEEDS: seeds, NO_COLOR: '1', ...environment },
    ...(user === undefined ? {} : { uid: user, gid: user }),
  })
}
