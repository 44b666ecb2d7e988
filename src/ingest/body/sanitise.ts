import type { Element, ElementContent, Root, RootContent } from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import { unified } from 'unified'
import { BODY_ELEMENTS } from '../../archive/body-markup.ts'
import { LimitError } from '../../archive/limit-error.ts'
import { ALLOWED_HTML, isAllowedLink } from './allowed-html.ts'
import { removeUnwanted } from '../text/clean-characters.ts'
import { FINDINGS } from '../diagnostics/findings.ts'
import { MAX_DEPTH, TOO_DEEP } from '../markdown/limits.ts'
import { positionOf } from '../markdown/lines.ts'
import type { Diagnostics } from '../diagnostics/diagnostics.ts'
import { nestElements } from './nest-elements.ts'
import { renderFigures, renderPicture } from './render-pictures.ts'
import type { SizeBudget } from './size-budget.ts'

const sanitiser = unified().use(rehypeSanitize, ALLOWED_HTML).freeze()
const STRIPPED: ReadonlySet<string> = new Set(ALLOWED_HTML.strip)
const WHITESPACE_INSENSITIVE = new Set('blockquote dl ol section table tbody thead tfoot tr ul'.split(' '))

interface SanitiseState {
  readonly diagnostics: Diagnostics
  readonly budget: SizeBudget
  /** The names of the reported elements, because each name is reported once. */
  readonly reported: Set<string>
}

interface SanitiseContext {
  readonly link: boolean
  readonly depth: number
}

/**
 * Reduces nodes to allowed HTML: links without a valid target become text, pictures become notes, check boxes become
 * characters, and other elements are removed. Each change is a finding. Finally, the library's sanitiser filters the
 * result, which has no positions. Throws a LimitError if the nodes are nested too deeply or exceed the budget.
 */
export function sanitise(
  nodes: readonly RootContent[],
  diagnostics: Diagnostics,
  budget: SizeBudget,
): readonly ElementContent[] {
  const pass: SanitiseState = { diagnostics, budget, reported: new Set() }
  const children = nodes.flatMap((node) => rewrite(node, pass, { link: false, depth: 0 }))
  const root: Root = { type: 'root', children: children.filter(isVisible) }
  // The sanitiser returns a root for a root. It contains only elements and texts, because comments are not allowed.
  return nestElements((sanitiser.runSync(root) as Root).children as ElementContent[])
}

function rewrite(node: RootContent, pass: SanitiseState, inside: SanitiseContext): readonly ElementContent[] {
  if (node.type === 'text') {
    pass.budget.spendText(node.value)
    return [{ type: 'text', value: removeUnwanted(node.value) }]
  }
  if (node.type !== 'element') return []
  if (inside.depth > MAX_DEPTH) throw new LimitError(TOO_DEEP, 'more')
  const figures = renderFigures(node)
  if (figures !== null) return figures.map((figure) => rewriteElement(figure, pass, inside))
  if (node.tagName === 'a') return rewriteLink(node, pass, inside)
  if (node.tagName === 'img') {
    pass.diagnostics.add(FINDINGS.pictureLeftOut, positionOf(node), String(node.properties['src'] ?? ''))
    return rewrite(renderPicture(node, inside.link), pass, inside)
  }
  if (node.tagName === 'input' && node.properties['type'] === 'checkbox') {
    return [{ type: 'text', value: node.properties['checked'] ? '☑' : '☐' }]
  }
  if (BODY_ELEMENTS.has(node.tagName)) return [rewriteElement(node, pass, inside)]
  report(node, pass)
  return STRIPPED.has(node.tagName) ? [] : rewriteAll(node.children, pass, inside)
}

function rewriteLink(link: Element, pass: SanitiseState, inside: SanitiseContext): readonly ElementContent[] {
  const address = removeUnwanted(String(link.properties['href'] ?? '')).trim()
  const isNowhere = address === '' || address === '#'
  if (!isNowhere && isAllowedLink(address) && !inside.link) {
    return [
      rewriteElement({ ...link, properties: { ...link.properties, href: address } }, pass, { ...inside, link: true }),
    ]
  }
  if (!isNowhere && !inside.link) pass.diagnostics.add(FINDINGS.linkRemoved, positionOf(link), address)
  return rewriteAll(link.children, pass, inside)
}

function rewriteElement(
  { tagName, properties, children }: Element,
  pass: SanitiseState,
  inside: SanitiseContext,
): Element {
  pass.budget.spendElement({ tagName, properties })
  const content = rewriteAll(children, pass, { ...inside, depth: inside.depth + 1 })
  return {
    type: 'element',
    tagName,
    properties,
    children: WHITESPACE_INSENSITIVE.has(tagName) ? content.filter(isVisible) : [...content],
  }
}

function rewriteAll(
  nodes: readonly ElementContent[],
  pass: SanitiseState,
  inside: SanitiseContext,
): readonly ElementContent[] {
  return nodes.flatMap((node) => rewrite(node, pass, inside))
}

function report(element: Element, { diagnostics, reported }: SanitiseState): void {
  if (reported.has(element.tagName)) return
  reported.add(element.tagName)
  diagnostics.add(FINDINGS.elementRemoved, positionOf(element), element.tagName)
}

/** Line breaks between blocks only structure the source. */
function isVisible(node: ElementContent): boolean {
  return node.type !== 'text' || node.value.trim() !== ''
}
