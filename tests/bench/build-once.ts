import { writeFile } from 'node:fs/promises'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import type { StageProfile } from '../../src/publish/stopwatch.ts'
import { backfile } from '../../src/publish/vite-plugin.ts'

/** Builds one archive and writes the profile of its stages as JSON. */
export async function run([seeds = '', outDir = '', profileFile = '']: readonly string[]): Promise<void> {
  let profile: readonly StageProfile[] = []
  await build({
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    plugins: [react(), tailwindcss(), backfile({ seeds, onProfile: (stages) => (profile = stages) })],
  })
  await writeFile(profileFile, JSON.stringify(profile))
}
