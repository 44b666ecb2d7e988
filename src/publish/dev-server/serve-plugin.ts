import { existsSync, realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { availableParallelism } from 'node:os'
import { basename, join, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { HotPayload, Plugin, ViteDevServer } from 'vite'
import { printFindings } from '../../ingest/diagnostics/print-findings.ts'
import {
  type DevResponse,
  respondWithData,
  respondWithPicture,
  respondWithMetadata,
  respondWithPage,
  isMetadata,
  isPage,
  type PageDependencies,
} from './responses.ts'
import { type DevSite, createDevSite } from './dev-site.ts'
import type { DevState } from './dev-state.ts'
import { openCacheFolder } from '../cache/open-cache-folder.ts'
import type { BuildWorkers } from '../workers/tasks.ts'
import { openWorkerPool } from '../workers/worker-pool.ts'
import { compileProgram } from './compile-program.ts'
import { joinLines } from '../terminal/print.ts'
import type { CreateRenderer } from '../pages/render-page.ts'

/** Editors write a file in several steps; the rebuild waits until the last one. */
const DEBOUNCE_MS = 50

/** Serves the archive from memory, and updates open pages if a seed changes. */
export function servePlugin(seeds: string): Plugin {
  return {
    name: 'backfile:serve',
    apply: (_, { command, isPreview }) => command === 'serve' && isPreview !== true,
    // The build does not follow links below the seeds either, and a link to a folder above itself has no end.
    config: () => ({ server: { watch: { followSymlinks: false } } }),
    configureServer(server) {
      const folder = followLinks(resolve(server.config.root, seeds))
      const live = createDevSite(folder, openWorkers)
      watchSeeds(server, folder, live)
      server.middlewares.use((request, response, next) => {
        respond(server, live, request).then((found) => {
          if (found === null) return next()
          response.writeHead(found.status, {
            'content-type': isText(found.type) ? `${found.type}; charset=utf-8` : found.type,
            'cache-control': 'no-store',
          })
          response.end(found.body)
        }, next)
      })
    },
  }
}

function isText(type: string): boolean {
  return type !== 'application/octet-stream' && !type.startsWith('image/')
}

/** Threads wait a minute for the next edit, because starting one takes longer than a small build. */
const IDLE_MS = 60_000

/** Seeds are read in threads, so that a seed that takes long does not stop the server. */
async function openWorkers(): Promise<BuildWorkers> {
  const { programFolder, cacheFolder } = await compileProgram()
  const cache = openCacheFolder(cacheFolder)
  process.once('exit', cache.close)
  return openWorkerPool({
    worker: pathToFileURL(join(programFolder, 'worker.mjs')).href,
    cache: { folder: join(cache.folder, 'seeds'), program: basename(programFolder) },
    pictures: join(cache.folder, 'pictures'),
    threads: availableParallelism(),
    idleMs: IDLE_MS,
  })
}

/** The folder of seeds itself may be a link. A missing folder keeps its path, for the message about it. */
function followLinks(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : folder
}

async function respond(server: ViteDevServer, live: DevSite, request: IncomingMessage): Promise<DevResponse | null> {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
  if (pathname.startsWith('/data/pictures/')) return await respondWithPicture(pathname, await live.current())
  if (pathname.startsWith('/data/')) return respondWithData(pathname, await live.current())
  if (isMetadata(pathname)) return respondWithMetadata(pathname, await live.current())
  if (search.includes('html-proxy') || !isPage(pathname, request.headers.accept ?? '')) return null
  const dependencies: PageDependencies = {
    readTemplate: () => readFile(join(server.config.root, 'index.html'), 'utf8'),
    loadCreateRenderer: async () => {
      const module = await server.ssrLoadModule('/src/app/entries/entry-prerender.tsx')
      // The cast is safe, because `CreateRenderer` is the type of this export.
      return module['createRenderer'] as CreateRenderer
    },
  }
  const page = await respondWithPage(pathname, await live.current(), dependencies)
  return { ...page, body: await server.transformIndexHtml(pathname, page.body) }
}

function watchSeeds(server: ViteDevServer, folder: string, live: DevSite): void {
  let timer: NodeJS.Timeout | undefined
  let shown: DevState['kind'] | null = null
  const show = (state: DevState) => {
    report(server, state)
    if (state.kind === 'broken') server.ws.send(overlay(state.message))
    // Vite removes its error overlay only if the page reloads.
    else server.ws.send(shown === 'broken' ? { type: 'full-reload' } : { type: 'custom', event: 'backfile:archive' })
    shown = state.kind
  }
  const onChange = (file: string) => {
    if (file !== folder && !file.startsWith(folder + sep)) return
    clearTimeout(timer)
    timer = setTimeout(() => void live.rebuild().then(show), DEBOUNCE_MS)
  }
  server.watcher.add(folder)
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, onChange)
  // The watcher opens files by their decoded names, so it does not find those whose names are not UTF-8.
  server.watcher.on('raw', (_, name: string | null, { watchedPath }: { readonly watchedPath: string }) => {
    if (name?.includes('\ufffd') === true) onChange(join(watchedPath, name))
  })
  server.ws.on('connection', () => {
    void live.current().then((state) => {
      if (state.kind === 'broken') server.ws.send(overlay(state.message))
    })
  })
  void live.current().then((state) => {
    shown ??= state.kind
    report(server, state)
  })
}

function report({ config: { logger } }: ViteDevServer, state: DevState): void {
  if (state.kind === 'broken') logger.error(state.message)
  else logger.info(joinLines(printFindings(state.site.report)))
}

function overlay(message: string): HotPayload {
  return { type: 'error', err: { message, stack: '', plugin: 'backfile' } }
}
