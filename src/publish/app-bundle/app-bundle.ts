import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { LICENSES_FILE } from '../../archive/paths.ts'
import { renderLicenses } from '../licenses/render-licenses.ts'
import type { ServiceWorkerTemplate } from '../offline/write-service-worker.ts'
import { listFilesBelow } from '../output/file-list.ts'
import { readChecked, writeChecked } from '../output/state-files.ts'
import { APP_MODE, BUNDLE_INFO_FILE, type BundleAssets, type BundleInfo } from './bundle-assets.ts'

/** The folders of the compiled program and of the files that are kept between builds. */
export interface ProgramPaths {
  /** The compiled program. The bundled app, which depends only on the program's sources, is cached in it; its name is the version. */
  readonly programFolder: string
  readonly projectRoot: string
  /** The folder of parsed seeds and output manifests. */
  readonly cacheFolder: string
}

/** The bundled app, which is the same for every archive. */
export interface AppBundle {
  readonly assets: BundleAssets
  readonly serviceWorker: ServiceWorkerTemplate
  /** The files that every archive contains, by path with forward slashes. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

export interface CachedApp {
  readonly app: AppBundle
  /** True if the app was in the cache, but damaged, and was bundled again. */
  readonly wasDamaged: boolean
}

/** Files that the build reads but does not copy into archives. */
const NOT_COPIED: ReadonlySet<string> = new Set([BUNDLE_INFO_FILE, 'index.html'])

/** Bundles the app in another process, or returns the cached bundle. */
export async function bundleApp({ programFolder, projectRoot }: ProgramPaths): Promise<CachedApp> {
  const file = join(programFolder, 'app')
  const stored = readChecked(file)
  // The cast is safe, because the same version of the program wrote the file.
  if (stored.kind === 'intact') return { app: deserialize(stored.content) as AppBundle, wasDamaged: false }
  const app = await buildApp(projectRoot)
  cacheApp(file, app)
  return { app, wasDamaged: stored.kind === 'damaged' }
}

function cacheApp(file: string, app: AppBundle): void {
  try {
    writeChecked(file, serialize(app))
  } catch {
    // The program folder may belong to another user. The next build bundles the app again.
  }
}

async function buildApp(projectRoot: string): Promise<AppBundle> {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-app-'))
  try {
    // Most builds find the cached app, and do not need the bundler and workbox.
    const { compileServiceWorker, listAppFiles } = await import('../offline/compile-service-worker.ts')
    const [{ source, packages }] = await Promise.all([compileServiceWorker(projectRoot), runVite(folder, projectRoot)])
    // The cast is safe, because the bundler has just written the file.
    const bundled = JSON.parse(readFileSync(join(folder, BUNDLE_INFO_FILE), 'utf8')) as BundleInfo
    const licenses = renderLicenses(projectRoot, new Set([...bundled.packages, ...packages]))
    writeFileSync(join(folder, LICENSES_FILE), licenses)
    const paths = listFilesBelow(folder).toSorted()
    return {
      assets: bundled.assets,
      serviceWorker: { source, ...(await listAppFiles(folder)) },
      files: new Map(
        paths.filter((path) => !NOT_COPIED.has(path)).map((path) => [path, readFileSync(join(folder, path))]),
      ),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function runVite(outDir: string, projectRoot: string): Promise<void> {
  const vite = join(projectRoot, 'node_modules/vite/bin/vite.js')
  // The runner loads the configuration without writing it into node_modules, which may belong to another user.
  const args = [
    vite,
    'build',
    '--mode',
    APP_MODE,
    '--outDir',
    outDir,
    '--emptyOutDir',
    '--logLevel',
    'warn',
    '--configLoader',
    'runner',
  ]
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error('Vite could not bundle the app; its messages are above.')),
    )
  })
}
