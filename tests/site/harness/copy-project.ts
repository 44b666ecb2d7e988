import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { createTemporaryFolder } from '../../temporary-folder.ts'
import { PROJECT } from './run-build.ts'

const SOURCES = ['.ci', 'src', 'public', 'index.html', 'LICENSE', 'package.json', 'package-lock.json', 'vite.config.ts']

/** Copies the build program into a new folder. Its packages are links, and its cache is empty. */
export async function copyProject(): Promise<string> {
  const copy = await createTemporaryFolder()
  for (const path of SOURCES) cpSync(join(PROJECT, path), join(copy, path), { recursive: true })
  mkdirSync(join(copy, 'node_modules'))
  for (const name of readdirSync(join(PROJECT, 'node_modules'))) {
    if (!name.startsWith('.')) symlinkSync(join(PROJECT, 'node_modules', name), join(copy, 'node_modules', name))
  }
  return copy
}
