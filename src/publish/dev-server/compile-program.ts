import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { ProgramPaths } from '../app-bundle/app-bundle.ts'

const SCRIPT = fileURLToPath(new URL('../../../.ci/compile.mjs', import.meta.url))

/** Compiles the build program, whose threads read the seeds, or finds it in the cache. */
export async function compileProgram(): Promise<ProgramPaths> {
  const child = spawn(process.execPath, [SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'] })
  for await (const line of createInterface(child.stdout)) {
    // The cast is safe, because `.ci/compile.mjs` prints these paths and nothing else.
    return JSON.parse(line) as ProgramPaths
  }
  throw new Error('The program that reads the seeds could not be compiled; its messages are above.')
}
