/** The parts of a page that fill its template. All but `root` are HTML. */
export interface PageParts {
  /** The path from the page to the root of the archive: `./` or `../`. */
  readonly root: string
  /** The security policy. It comes first, because it applies only to the elements after it. */
  readonly policy: string
  readonly head: string
  /** Links to the page's own style sheets and scripts. They follow the template's styles, which they extend. */
  readonly links: string
  readonly app: string
}

/** Vite writes this placeholder before the address of every asset. Addresses escape none of its characters. */
export const ROOT_PLACEHOLDER = '__ROOT__'
const HEAD_START = '<head>'
const HEAD_PLACEHOLDER = '<!--backfile:head-->'
const HEAD_END = '</head>'
const APP_PLACEHOLDER = '<!--backfile:app-->'

/** The pieces of a template before, between and after the parts of a page. */
interface CutTemplate {
  readonly template: string
  readonly start: string
  readonly headStart: string
  readonly headEnd: string
  readonly bodyStart: string
  readonly end: string
}

/** The template that was filled last, by root: an archive has one template, and pages at two depths. */
const cutTemplates = new Map<string, CutTemplate>()

/** Fills the built index.html. Throws if a placeholder is missing. */
export function fillTemplate(template: string, { root, policy, head, links, app }: PageParts): string {
  const known = cutTemplates.get(root)
  const cut = known?.template === template ? known : cutTemplate(template, root)
  cutTemplates.set(root, cut)
  return cut.start + policy + cut.headStart + head + cut.headEnd + links + cut.bodyStart + app + cut.end
}

function cutTemplate(template: string, root: string): CutTemplate {
  if (!template.includes(ROOT_PLACEHOLDER)) throw missingPlaceholder(ROOT_PLACEHOLDER)
  const [start, head] = cutAt(template.replaceAll(ROOT_PLACEHOLDER, root), HEAD_START)
  const [headStart, headRest] = cutAt(head, HEAD_PLACEHOLDER)
  const [headEnd, body] = cutAt(headRest, HEAD_END)
  const [bodyStart, end] = cutAt(body, APP_PLACEHOLDER)
  return { template, start: start + HEAD_START, headStart, headEnd, bodyStart: HEAD_END + bodyStart, end }
}

function cutAt(text: string, placeholder: string): readonly [before: string, after: string] {
  const at = text.indexOf(placeholder)
  if (at < 0) throw missingPlaceholder(placeholder)
  return [text.slice(0, at), text.slice(at + placeholder.length)]
}

function missingPlaceholder(placeholder: string): Error {
  return new Error(`index.html: expected ${placeholder}, found none. Put it back.`)
}
