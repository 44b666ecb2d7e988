import type { createRenderer } from '../../app/entries/entry-prerender.tsx'
import { LIST_PATH, NOT_FOUND_PATH, rootOf } from '../../archive/paths.ts'
import type { Settings } from '../../archive/settings.ts'
import type { Source } from '../../archive/source.ts'
import { FIND_ROOT_SCRIPT } from '../not-found/find-root-script.ts'
import { makeLocationIndependent } from '../not-found/make-location-independent.ts'
import { renderHead, renderLinkElements } from './page-head.ts'
import { PENDING_QUERY_SCRIPT } from './pending-query-script.ts'
import type { PageLinks } from './page-task.ts'
import { fillTemplate } from './page-template.ts'
import { createContentSecurityPolicy, createHashSource, renderPolicy } from '../security/content-security-policy.ts'

/** The app's renderer. It is a parameter, because a build compiles the app differently from the development server. */
export type CreateRenderer = typeof createRenderer

export interface PageFile {
  readonly status: number
  readonly html: string
}

/**
 * Renders a page into a template. Without `links`, the page is for the development server: its template has all links, and
 * it has no security policy, because Vite's scripts and styles would violate it.
 */
export type RenderPage = (path: string, template: string, links?: PageLinks) => Promise<PageFile>

const POLICY = renderPolicy(createContentSecurityPolicy())
const NOT_FOUND_POLICY = renderPolicyFor(FIND_ROOT_SCRIPT)
const LIST_POLICY = renderPolicyFor(PENDING_QUERY_SCRIPT)

function renderPolicyFor(inlineScript: string): string {
  return renderPolicy(createContentSecurityPolicy({ 'script-src': ["'self'", createHashSource(inlineScript)] }))
}

/** Creates a function that renders complete pages; `path` is an address from the root of the archive. */
export function createPageRenderer(source: Source, settings: Settings, create: CreateRenderer): RenderPage {
  const renderer = create(source)
  return async (path, template, links) => {
    const { status, html, title, article } = await renderer.render(path)
    const isNotFound = path === NOT_FOUND_PATH
    const isList = path === LIST_PATH
    const root = rootOf(path)
    const head = renderHead({
      title,
      description: article ? article.excerpt : settings.description || title,
      settings,
      root,
      isNotFound,
      inlineScript: isList ? PENDING_QUERY_SCRIPT : null,
      article,
      address: settings.home === null || isNotFound ? null : new URL(path.slice(1), settings.home).href,
    })
    const parts = { root, head, links: links === undefined ? '' : renderLinkElements(links, root), app: html }
    if (links === undefined) return { status, html: fillTemplate(template, { ...parts, policy: '' }) }
    if (!isNotFound)
      return { status, html: fillTemplate(template, { ...parts, policy: isList ? LIST_POLICY : POLICY }) }
    return { status, html: makeLocationIndependent(fillTemplate(template, { ...parts, policy: NOT_FOUND_POLICY })) }
  }
}
