import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Settings } from '../../archive/settings.ts'
import { createHashSource, serialisePolicy } from '../security/content-security-policy.ts'
import type { SingleFileApp } from './bundle-single-app.ts'
import type { DataBlock } from './data-blocks.ts'
import type { PictureBlock } from './embed-pictures.ts'

const GENERATOR = 'Backfile'
/** Each single file has this element in its head, and no other file has it. */
export const SINGLE_FILE_MARK = toHtml(h('meta', { name: 'generator', content: GENERATOR }))

export interface SingleFilePage {
  readonly settings: Pick<Settings, 'title' | 'description'>
  readonly app: SingleFileApp
  /** The source of an SVG. */
  readonly icon: string
  readonly blocks: readonly DataBlock[]
  readonly pictures: readonly PictureBlock[]
}

/**
 * Shows a notice in browsers that are too old for the code of the app. This script uses only old syntax. Once the app has
 * rendered, it shows its errors itself.
 */
const OLD_BROWSER_NOTICE = `
(function () {
  function showNotice() {
    if (document.getElementById('root').firstChild) return
    document.getElementById('opening').hidden = true
    document.getElementById('too-old').hidden = false
  }
  window.addEventListener('error', showNotice)
  if (!window.DecompressionStream) document.addEventListener('DOMContentLoaded', showNotice)
})()
`

/** Until the reader has rendered, the page shows the title of the archive in the style of the masthead. */
const OPENING_STYLES = `
#root:empty, #root:not(:empty) + .opening, .opening [hidden] { display: none }
.opening { max-inline-size: var(--page); margin: 18vh auto 0; padding-inline: var(--gutter); text-align: center }
.opening h1 { font-size: var(--text-name); font-weight: 700; line-height: 1.05; text-wrap: balance }
.opening p { max-inline-size: 34rem; margin: 1rem auto 0; color: var(--color-quiet); text-wrap: balance }
@media (scripting: none) { #opening { display: none } }
`

/** Renders the whole file. Throws if a script or style contains text that would end its element. */
export function renderSinglePage({ settings, app, icon, blocks, pictures }: SingleFilePage): string {
  const { title, description } = settings
  const scripts = [OLD_BROWSER_NOTICE, app.script]
  const styles = [app.styles, OPENING_STYLES]
  for (const text of [...scripts, app.worker, app.licenses, ...styles]) assertNoMarkup(text)
  const policy = createPolicy(scripts, styles)
  const head = [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'generator', content: GENERATOR }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('meta', { name: 'theme-color', content: '#fbf9f5', media: '(prefers-color-scheme: light)' }),
    h('meta', { name: 'theme-color', content: '#161513', media: '(prefers-color-scheme: dark)' }),
    h('title', title),
    ...(description ? [h('meta', { name: 'description', content: description })] : []),
    h('link', { rel: 'icon', href: `data:image/svg+xml,${encodeURIComponent(icon)}` }),
    ...styles.map((text) => h('style', text)),
    h('script', OLD_BROWSER_NOTICE),
    // A module runs after all data blocks are parsed.
    h('script', { type: 'module' }, app.script),
  ]
  const body = [
    h('div', { id: 'root' }),
    opening(title, description),
    h('script', LICENSES, app.licenses),
    h('script', WORKER, app.worker),
  ]
  const data = [
    ...blocks.map(({ path, base64 }) => h('script', { type: DATA_TYPE, dataPath: path }, base64)),
    ...pictures.map(({ id, base64 }) => h('script', { type: DATA_TYPE, dataPicture: id }, base64)),
  ]
  const page = h('html', { lang: 'en' }, [h('head', head), h('body', [...body, ...lines(data)])])
  return `${toHtml([{ type: 'doctype' }, page])}\n`
}

/**
 * Only the scripts of the file run, nothing is fetched, and the only text that may become a script is the search worker
 * (`src/app/single-file/start-search-worker.ts`).
 */
function createPolicy(scripts: readonly string[], styles: readonly string[]): string {
  return serialisePolicy({
    'default-src': ["'none'"],
    'script-src': scripts.map(createHashSource),
    'style-src': styles.map(createHashSource),
    'font-src': ['data:'],
    'img-src': ['data:'],
    'worker-src': ['blob:'],
    'connect-src': ["'none'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['backfile-worker'],
  })
}

const DATA_TYPE = 'application/octet-stream'
/** No browser runs or shows a script of this type. */
const WORKER = { type: 'text/plain', dataWorker: '' }
const LICENSES = { type: 'text/plain', dataLicenses: '' }

function opening(title: string, description: string): ElementContent {
  return h('main', { className: 'opening' }, [
    h('h1', title),
    ...(description ? [h('p', description)] : []),
    h('p', { id: 'opening' }, 'Opening the archive …'),
    h('p', { id: 'too-old', hidden: true }, [
      'This browser is too old to open the archive. Chrome and Edge can from version 111 on, Firefox from 114, ',
      'Safari from 16.4.',
    ]),
    h('noscript', h('p', 'The articles are packed into this file, and need JavaScript to be unpacked.')),
  ])
}

/** Puts each block on its own line, so that editors can open the file. */
function lines(blocks: readonly ElementContent[]): readonly ElementContent[] {
  return blocks.flatMap((block) => [{ type: 'text' as const, value: '\n' }, block])
}

/** Bundlers already escape `</script`. HTML would also change comments, NUL and CR. */
function assertNoMarkup(code: string): void {
  const match = /<\/(?:script|style)|<!--|[\0\r]/i.exec(code)
  if (match !== null) throw new Error(`expected code without ${JSON.stringify(match[0])}. Write it with an escape.`)
}
