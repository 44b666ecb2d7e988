import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const VITE = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url))

export interface CommandResult {
  readonly exitCode: number | null
  /** Standard output and standard error, as they came. */
  readonly output: string
}

/** What `npm run build` runs, with the folder of articles and the place to write to. */
export function buildSite(seeds: string, outDir: string): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    // The test runner sets NODE_ENV to "test"; a user's shell does not.
    const { NODE_ENV: _, ...env } = process.env
    const child = spawn(process.execPath, [VITE, 'build', '--outDir', outDir, '--emptyOutDir'], {
      cwd: ROOT,
      env: { ...env, SEEDS: seeds, NO_COLOR: '1' },
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode, output }))
  })
}
