/** The parts that a page puts into its template; HTML but for `root`. */
export interface PageParts {
  /** From the page to the archive's root: `./` or `../`. */
  readonly root: string
  /** What holds for all that comes after it, and so comes first. */
  readonly policy: string
  readonly head: string
  /** To style sheets and scripts of the page's own: behind the template's styles, on which the page's build. */
  readonly links: string
  readonly app: string
}

/** Of characters that addresses keep as they are: Vite writes it in front of every asset's. */
export const ROOT_PLACEHOLDER = '__ROOT__'
const HEAD_START = '<head>'
const HEAD_PLACEHOLDER = '<!--backfile:head-->'
const HEAD_END = '</head>'
const APP_PLACEHOLDER = '<!--backfile:app-->'

/** What a template has before, between and behind the parts of a page. */
interface CutTemplate {
  readonly template: string
  readonly start: string
  readonly headStart: string
  readonly headEnd: string
  readonly bodyStart: string
  readonly end: string
}

/** By root, of the template that was filled last: an archive has one template, and pages at two depths. */
const cutTemplates = new Map<string, CutTemplate>()

/** A page from the built index.html. Throws where the template has lost a placeholder. */
export function fillTemplate(template: string, { root, policy, head, links, app }: PageParts): string {
  const known = cutTemplates.get(root)
  const cut = known?.template === template ? known : cutTemplate(template, root)
  cutTemplates.set(root, cut)
  return cut.start + policy + cut.headStart + head + cut.headEnd + links + cut.bodyStart + app + cut.end
}

function cutTemplate(template: string, root: string): CutTemplate {
  if (!template.includes(ROOT_PLACEHOLDER)) throw lost(ROOT_PLACEHOLDER)
  const [start, head] = cutAt(template.replaceAll(ROOT_PLACEHOLDER, root), HEAD_START)
  const [headStart, headRest] = cutAt(head, HEAD_PLACEHOLDER)
  const [headEnd, body] = cutAt(headRest, HEAD_END)
  const [bodyStart, end] = cutAt(body, APP_PLACEHOLDER)
  return { template, start: start + HEAD_START, headStart, headEnd, bodyStart: HEAD_END + bodyStart, end }
}

function cutAt(text: string, placeholder: string): readonly [before: string, after: string] {
  const at = text.indexOf(placeholder)
  if (at < 0) throw lost(placeholder)
  return [text.slice(0, at), text.slice(at + placeholder.length)]
}

function lost(placeholder: string): Error {
  return new Error(`index.html: expected ${placeholder}, found none. Put it back.`)
}

/** The file of a page, from the root of the archive: `/` is index.html. */
export function pageFile(path: string): string {
  return path === '/' ? 'index.html' : path.slice(1)
}

/** `./` for pages at the top, `../` for those one folder down. */
export function rootOf(path: string): string {
  const depth = path.split('/').length - 2
  return depth === 0 ? './' : '../'.repeat(depth)
}
