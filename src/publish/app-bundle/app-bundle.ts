import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { APP_MODE } from './build-plugin.ts'
import { BUNDLE_ASSETS_FILE, type BundleAssets } from './bundle-assets.ts'
import type { ServiceWorkerTemplate } from '../offline/write-service-worker.ts'

/** The reader's app, which is the same for every archive. */
export interface AppBundle {
  readonly assets: BundleAssets
  readonly serviceWorker: ServiceWorkerTemplate
  /** Where its files are. */
  readonly folder: string
  /** From that folder, with forward slashes: what every archive gets a copy of. */
  readonly files: readonly string[]
}

export interface Place {
  /** Of the compiled program: what is made of its sources alone is kept in it. */
  readonly folder: string
  readonly projectRoot: string
}

const SERVICE_WORKER = 'service-worker.json'
/** What archives are made with, and have no copy of. */
const NOT_COPIED: ReadonlySet<string> = new Set([BUNDLE_ASSETS_FILE, SERVICE_WORKER, 'index.html'])

/** Bundles the app in a process of its own, beside whatever else is done, or takes the one that was bundled before. */
export async function bundleApp({ folder, projectRoot }: Place): Promise<AppBundle> {
  const app = join(folder, 'app')
  if (!existsSync(app)) await makeApp(app, projectRoot)
  const entries = await readdir(app, { recursive: true, withFileTypes: true })
  return {
    // Both were written by the same version of the program.
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

async function makeApp(app: string, projectRoot: string): Promise<void> {
  const beside = `${app}.${process.pid}`
  // The bundler is loaded where it is needed alone, and so is workbox.
  const [{ compileServiceWorker }, { listAppFiles }] = await Promise.all([
    import('../offline/compile-service-worker.ts'),
    import('../offline/list-app-files.ts'),
  ])
  const [source] = await Promise.all([compileServiceWorker(projectRoot), runVite(beside, projectRoot)])
  const serviceWorker: ServiceWorkerTemplate = { source, ...(await listAppFiles(beside)) }
  await writeFile(join(beside, SERVICE_WORKER), JSON.stringify(serviceWorker))
  try {
    await rename(beside, app)
  } catch (error) {
    if (!existsSync(app)) throw error
    await rm(beside, { recursive: true })
  }
}

function runVite(outDir: string, projectRoot: string): Promise<void> {
  const vite = join(projectRoot, 'node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '--mode', APP_MODE, '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn']
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error('the app could not be bundled'))))
  })
}
