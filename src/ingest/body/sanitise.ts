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
import type { PictureCollector } from '../pictures/picture-collector.ts'
import { isPictureAddress } from '../pictures/picture-source.ts'
import { isBlockContainer, isPictureOnly, unwrapPictures } from './picture-markup.ts'
import type { SizeBudget } from './size-budget.ts'

const sanitiser = unified().use(rehypeSanitize, ALLOWED_HTML).freeze()
const STRIPPED: ReadonlySet<string> = new Set(ALLOWED_HTML.strip)
const WHITESPACE_INSENSITIVE = new Set('blockquote dl ol section table tbody thead tfoot tr ul'.split(' '))

/** What the nodes of a body are counted and reported in. */
export interface Collectors {
  readonly diagnostics: Diagnostics
  readonly budget: SizeBudget
  readonly pictures: PictureCollector
}

interface SanitiseState extends Collectors {
  /** The names of the reported elements, because each name is reported once. */
  readonly reported: Set<string>
}

interface SanitiseContext {
  readonly link: boolean
  readonly depth: number
  /** The element around the node. Null at the top. */
  readonly parent: string | null
  /** True in a figure with a caption. */
  readonly hasCaption: boolean
  /** The target of a link that contains only pictures, and leads to a picture itself. */
  readonly larger: string | null
}

const TOP: SanitiseContext = { link: false, depth: 0, parent: null, hasCaption: false, larger: null }

/**
 * Reduces nodes to allowed HTML: links without a valid target become text, pictures are collected and become their numbers,
 * check boxes become characters, and other elements are removed. Each change is a finding. Finally, the library's sanitiser filters the
 * result, which has no positions. Throws a LimitError if the nodes are nested too deeply or exceed the budget.
 */
export function sanitise(nodes: readonly RootContent[], collectors: Collectors): readonly ElementContent[] {
  const pass: SanitiseState = { ...collectors, reported: new Set() }
  const children = nodes.flatMap((node) => rewrite(node, pass, TOP))
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
  const pictures = unwrapPictures(node)
  if (pictures !== null) return pictures.flatMap((picture) => rewrite(picture, pass, inside))
  if (node.tagName === 'a') return rewriteLink(node, pass, inside)
  if (node.tagName === 'img') return rewritePicture(node, pass, inside)
  if (node.tagName === 'input' && node.properties['type'] === 'checkbox') {
    return [{ type: 'text', value: node.properties['checked'] ? '☑' : '☐' }]
  }
  if (BODY_ELEMENTS.has(node.tagName)) return withoutEmptyFigure(rewriteElement(node, pass, inside))
  report(node, pass)
  return STRIPPED.has(node.tagName) ? [] : rewriteAll(node.children, pass, inside)
}

/** Puts a picture between blocks into a figure of its own. */
function rewritePicture(image: Element, pass: SanitiseState, inside: SanitiseContext): readonly ElementContent[] {
  const isBetweenBlocks = isBlockContainer(inside.parent)
  // A picture in a line has no room for a caption of its own.
  const hasCaption = inside.hasCaption || !(isBetweenBlocks || inside.parent === 'figure')
  const context = { hasCaption, isLinked: inside.link, larger: inside.larger }
  const picture = pass.pictures.replace(image, context, pass.diagnostics)
  if (picture === null) return []
  if (picture.type === 'text') return rewrite(picture, pass, inside)
  if (picture.type === 'element') pass.budget.spendElement(picture)
  if (!isBetweenBlocks) return [picture]
  const figure: Element = { type: 'element', tagName: 'figure', properties: {}, children: [picture] }
  pass.budget.spendElement(figure)
  return [figure]
}

function rewriteLink(link: Element, pass: SanitiseState, inside: SanitiseContext): readonly ElementContent[] {
  const address = removeUnwanted(String(link.properties['href'] ?? '')).trim()
  const isNowhere = address === '' || address === '#'
  if (isPictureAddress(address) && isPictureOnly(link)) {
    return rewriteAll(link.children, pass, { ...inside, larger: address })
  }
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
  const isFigure = tagName === 'figure'
  const content = rewriteAll(children, pass, {
    ...inside,
    depth: inside.depth + 1,
    parent: tagName,
    hasCaption: isFigure ? children.some(isCaption) : inside.hasCaption,
  })
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

/** A figure is empty if its only picture is left out. */
function withoutEmptyFigure(element: Element): readonly Element[] {
  return element.tagName === 'figure' && !element.children.some(isVisible) ? [] : [element]
}

function isCaption(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'figcaption'
}

/** Line breaks between blocks only structure the source. */
function isVisible(node: ElementContent): boolean {
  return node.type !== 'text' || node.value.trim() !== ''
}
