import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import * as v from 'valibot'

const ProfileSchema = v.array(
  v.object({ step: v.string(), seconds: v.number(), cpuSeconds: v.number(), peakMegabytes: v.number() }),
)
export type StepProfile = v.InferOutput<typeof ProfileSchema>[number]

/** Runs the build command; its profile is written to `profileFile`. Throws an error if the build fails. */
export async function buildWithProfile(
  seeds: string,
  outDir: string,
  profileFile: string,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const child = spawnSync(process.execPath, ['.ci/build.mjs', '--outDir', outDir, '--profileFile', profileFile], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: undefined, SEEDS: seeds, ...env },
  })
  if (child.status !== 0) throw new Error(`the build of ${seeds} failed:\n${child.stderr}`)
}

/** Reads the file of `--profileFile`. */
export async function readProfile(file: string): Promise<readonly StepProfile[]> {
  return v.parse(ProfileSchema, JSON.parse(await readFile(file, 'utf8')))
}
