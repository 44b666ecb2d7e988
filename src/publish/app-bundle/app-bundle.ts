import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { APP_MODE, BUNDLE_ASSETS_FILE, type BundleAssets } from './bundle-assets.ts'
import type { ServiceWorkerTemplate } from '../offline/write-service-worker.ts'

/** The folders of the compiled program and of the files that are kept between builds. */
export interface ProgramPaths {
  /** The compiled program. Files that depend only on the program's sources are cached in it; its name is the version. */
  readonly programFolder: string
  readonly projectRoot: string
  /** The folder of parsed seeds and output manifests. */
  readonly cacheFolder: string
}

/** The bundled app, which is the same for every archive. */
export interface AppBundle {
  readonly assets: BundleAssets
  readonly serviceWorker: ServiceWorkerTemplate
  /** The folder of the bundled files. */
  readonly folder: string
  /** The files that are copied into every archive, relative to that folder, with forward slashes. */
  readonly files: readonly string[]
}

const SERVICE_WORKER = 'service-worker.json'
/** Files that the build reads but does not copy into archives. */
const NOT_COPIED: ReadonlySet<string> = new Set([BUNDLE_ASSETS_FILE, SERVICE_WORKER, 'index.html'])

/** Bundles the app in another process, or returns the cached bundle. */
export async function bundleApp({ programFolder, projectRoot }: ProgramPaths): Promise<AppBundle> {
  const app = join(programFolder, 'app')
  if (!existsSync(app)) await buildApp(app, projectRoot)
  const entries = await readdir(app, { recursive: true, withFileTypes: true })
  return {
    // The cast is safe, because the same version of the program wrote the file.
    assets: JSON.parse(await readFile(join(app, BUNDLE_ASSETS_FILE), 'utf8')) as BundleAssets,
    serviceWorker: JSON.parse(await readFile(join(app, SERVICE_WORKER), 'utf8')) as ServiceWorkerTemplate,
    folder: app,
    files: entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) =>
        join(parentPath, name)
          .slice(app.length + 1)
          .replaceAll('\\', '/'),
      )
      .filter((path) => !NOT_COPIED.has(path))
      .sort(),
  }
}

async function buildApp(app: string, projectRoot: string): Promise<void> {
  const partial = `${app}.${process.pid}`
  // Most builds find the cached app, and do not need the bundler and workbox.
  const { compileServiceWorker, listAppFiles } = await import('../offline/compile-service-worker.ts')
  const [source] = await Promise.all([compileServiceWorker(projectRoot), runVite(partial, projectRoot)])
  const serviceWorker: ServiceWorkerTemplate = { source, ...(await listAppFiles(partial)) }
  await writeFile(join(partial, SERVICE_WORKER), JSON.stringify(serviceWorker))
  try {
    await rename(partial, app)
  } catch (error) {
    // Another build may have bundled the app in the meantime.
    if (!existsSync(app)) throw error
    await rm(partial, { recursive: true })
  }
}

function runVite(outDir: string, projectRoot: string): Promise<void> {
  const vite = join(projectRoot, 'node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '--mode', APP_MODE, '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn']
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error('Vite could not bundle the app; its messages are above.')),
    )
  })
}
