import { readFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join, resolve, sep } from 'node:path'
import type { HotPayload, Plugin, ViteDevServer } from 'vite'
import { printFindings } from '../../ingest/diagnostics/print-findings.ts'
import {
  type Answer,
  answerData,
  answerMetadata,
  answerPage,
  isMetadata,
  isPage,
  type PageMakers,
} from './responses.ts'
import { type LiveSite, liveSite } from './live-site.ts'
import type { LiveState } from './live-state.ts'
import type { CreateRenderer } from '../pages/render-page.ts'

/** Editors write a file in several steps; one build follows them all. */
const SETTLE_MS = 50

/** Serves the archive from memory and keeps open pages in step with the seeds. */
export function servePlugin(seeds: string): Plugin {
  return {
    name: 'backfile:serve',
    apply: (_, { command, isPreview }) => command === 'serve' && isPreview !== true,
    configureServer(server) {
      const folder = resolve(server.config.root, seeds)
      const live = liveSite(folder)
      followSeeds(server, folder, live)
      server.middlewares.use((request, response, next) => {
        answer(server, live, request).then((found) => {
          if (found === null) return next()
          response.writeHead(found.status, {
            'content-type': found.type === 'application/octet-stream' ? found.type : `${found.type}; charset=utf-8`,
            'cache-control': 'no-store',
          })
          response.end(found.body)
        }, next)
      })
    },
  }
}

async function answer(server: ViteDevServer, live: LiveSite, request: IncomingMessage): Promise<Answer | null> {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
  if (pathname.startsWith('/data/')) return answerData(pathname, await live.current())
  if (isMetadata(pathname)) return answerMetadata(pathname, await live.current())
  if (search.includes('html-proxy') || !isPage(pathname, request.headers.accept ?? '')) return null
  const makers: PageMakers = {
    readTemplate: () => readFile(join(server.config.root, 'index.html'), 'utf8'),
    loadCreateRenderer: async () => {
      const module = await server.ssrLoadModule('/src/app/entries/entry-prerender.tsx')
      // The module is ours; the type is the one that it exports.
      return module['createRenderer'] as CreateRenderer
    },
  }
  const page = await answerPage(pathname, await live.current(), makers)
  return { ...page, body: await server.transformIndexHtml(pathname, page.body) }
}

function followSeeds(server: ViteDevServer, folder: string, live: LiveSite): void {
  let timer: NodeJS.Timeout | undefined
  let shown: LiveState['kind'] | null = null
  const show = (state: LiveState) => {
    report(server, state)
    if (state.kind === 'broken') server.ws.send(overlay(state.message))
    // Vite's overlay goes away only with the page that it covers.
    else server.ws.send(shown === 'broken' ? { type: 'full-reload' } : { type: 'custom', event: 'backfile:archive' })
    shown = state.kind
  }
  const onChange = (file: string) => {
    if (file !== folder && !file.startsWith(folder + sep)) return
    clearTimeout(timer)
    timer = setTimeout(() => void live.rebuild().then(show), SETTLE_MS)
  }
  server.watcher.add(folder)
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, onChange)
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

function report({ config: { logger } }: ViteDevServer, state: LiveState): void {
  if (state.kind === 'broken') logger.error(state.message)
  else logger.info(printFindings(state.site.report))
}

function overlay(message: string): HotPayload {
  return { type: 'error', err: { message, stack: '', plugin: 'backfile' } }
}
