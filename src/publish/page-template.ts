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

/** A page from the built index.html. Throws where the template has lost a placeholder. */
export function fillTemplate(template: string, { root, policy, head, links, app }: PageParts): string {
  for (const placeholder of [ROOT_PLACEHOLDER, HEAD_START, HEAD_PLACEHOLDER, HEAD_END, APP_PLACEHOLDER]) {
    if (!template.includes(placeholder))
      throw new Error(`index.html: expected ${placeholder}, found none. Put it back.`)
  }
  // The parts go in last and as functions: nothing in an article can be taken for a placeholder or for a pattern.
  const [beforeHead = '', afterHead = ''] = template.replaceAll(ROOT_PLACEHOLDER, root).split(HEAD_PLACEHOLDER)
  const [headRest = '', body = ''] = afterHead.split(HEAD_END)
  const headStart = beforeHead.replace(HEAD_START, () => HEAD_START + policy)
  return headStart + head + headRest + links + HEAD_END + body.replace(APP_PLACEHOLDER, () => app)
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
