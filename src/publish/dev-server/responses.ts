import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { articlePath, LIST_PATH, rootOf } from '../../archive/paths.ts'
import type { Site } from '../site.ts'
import type { FileContent } from '../data/data-file.ts'
import type { DevState } from './dev-state.ts'
import { createFeedFiles, readNewestPages } from '../feeds/feed-files.ts'
import { METADATA_FILES } from '../metadata/file-names.ts'
import { createMetadataFiles } from '../metadata/metadata-files.ts'
import { createMemorySource } from '../data/memory-source.ts'
import { fillTemplate } from '../pages/page-template.ts'
import { type CreateRenderer, createPageRenderer } from '../pages/render-page.ts'
import type { SiteFile } from '../output/write-files.ts'

export interface DevResponse {
  readonly status: number
  /** The media type of the body. */
  readonly type: string
  readonly body: FileContent
}

/** Provides the template and the renderer. Both are loaded again for each page, so that edits are visible. */
export interface PageDependencies {
  readonly readTemplate: () => Promise<string>
  readonly loadCreateRenderer: () => Promise<CreateRenderer>
}

/** Returns true for the addresses of pages, and for any other address that a browser opens as a document. */
export function isPage(path: string, accept: string): boolean {
  if (path === '/' || path === '/index.html' || /^\/(?:articles|months)\/[^/]+\.html$/.test(path)) return true
  return accept.includes('text/html') && !/^\/(?:@|src\/|node_modules\/)/.test(path)
}

export function respondWithData(path: string, { site }: DevState): DevResponse {
  const body = site?.data.files.get(path.slice(1))?.()
  const type = typeof body === 'object' ? 'application/octet-stream' : 'application/json'
  return { status: body === undefined ? 404 : 200, type, body: body ?? '{}' }
}

export async function respondWithPicture(path: string, { site }: DevState): Promise<DevResponse> {
  const body = (await site?.pictures.read(path.slice(1))) ?? null
  return body === null ? { status: 404, type: 'text/plain', body: '' } : { status: 200, type: 'image/webp', body }
}

/** Media types by address. */
const METADATA_TYPES: ReadonlyMap<string, string> = new Map(
  Object.values(METADATA_FILES).map(({ path, type }) => [`/${path}`, type]),
)

export function isMetadata(path: string): boolean {
  return METADATA_TYPES.has(path)
}

export function respondWithMetadata(path: string, { site }: DevState): DevResponse {
  const body = site === null ? undefined : new Map(createGeneratedFiles(site)).get(path.slice(1))
  return { status: body === undefined ? 404 : 200, type: METADATA_TYPES.get(path) ?? 'text/plain', body: body ?? '' }
}

function createGeneratedFiles(site: Site): readonly SiteFile[] {
  const paths = [LIST_PATH, ...site.articles.map(({ slug }) => articlePath(slug))]
  return [...createFeedFiles(site.settings, readNewestPages(site.data)), ...createMetadataFiles(site, paths)]
}

export async function respondWithPage(
  path: string,
  state: DevState,
  { readTemplate, loadCreateRenderer }: PageDependencies,
): Promise<DevResponse & { readonly body: string }> {
  const template = await readTemplate()
  const { site } = state
  if (site === null) {
    const message = state.kind === 'broken' ? state.message : ''
    return { status: 500, type: 'text/html', body: renderBrokenPage(path, template, message) }
  }
  const render = createPageRenderer(createMemorySource(site.data.files), site.settings, await loadCreateRenderer())
  const { status, html } = await render(path, template)
  return { status, type: 'text/html', body: html }
}

function renderBrokenPage(path: string, template: string, message: string): string {
  const title = 'The archive cannot be shown yet'
  return fillTemplate(template, {
    root: rootOf(path),
    policy: '',
    head: toHtml(h('title', title)),
    links: '',
    app: toHtml(h('main', [h('h1', title), h('pre', message)])),
  })
}
