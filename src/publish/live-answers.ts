import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Site } from './build-site.ts'
import type { FileContent } from './data-files.ts'
import type { LiveState } from './live-site.ts'
import { memorySource } from './memory-source.ts'
import { fillTemplate, rootOf } from './page-template.ts'
import { type CreateRenderer, pageRenderer } from './render-page.ts'

export interface Answer {
  readonly status: number
  readonly type: 'application/json' | 'application/octet-stream' | 'text/html'
  readonly body: FileContent
}

export interface PageAnswer extends Answer {
  readonly body: string
}

/** What the development server lends: both are read anew for each page, so that edits show. */
export interface PageMakers {
  readonly readTemplate: () => Promise<string>
  readonly loadCreateRenderer: () => Promise<CreateRenderer>
}

/** Pages have fixed shapes of address; any other that a browser opens as a document is a page not found. */
export function isPage(path: string, accept: string): boolean {
  if (path === '/' || path === '/index.html' || /^\/(?:articles|months)\/[^/]+\.html$/.test(path)) return true
  return accept.includes('text/html') && !/^\/(?:@|src\/|node_modules\/)/.test(path)
}

export function answerData(path: string, { site }: LiveState): Answer {
  const body = site?.data.files.get(path.slice(1))
  const type = typeof body === 'object' ? 'application/octet-stream' : 'application/json'
  return { status: body === undefined ? 404 : 200, type, body: body ?? '{}' }
}

export async function answerPage(path: string, state: LiveState, makers: PageMakers): Promise<PageAnswer> {
  const template = await makers.readTemplate()
  if (state.kind === 'broken' && state.site === null) {
    return { status: 500, type: 'text/html', body: brokenPage(path, template, state.message) }
  }
  const site: Site | null = state.site
  if (site === null) throw new RangeError('a ready state has a site')
  const render = pageRenderer(memorySource(site.data.files), site.settings, await makers.loadCreateRenderer())
  const { status, html } = await render(path, template)
  return { status, type: 'text/html', body: html }
}

function brokenPage(path: string, template: string, message: string): string {
  const title = 'The archive cannot be shown yet'
  return fillTemplate(template, {
    root: rootOf(path),
    head: toHtml(h('title', title)),
    styles: '',
    app: toHtml(h('main', [h('h1', title), h('pre', message)])),
  })
}
