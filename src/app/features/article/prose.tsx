import type { ElementContent } from 'hast'
import { type ComponentType, createElement, Fragment, type PropsWithChildren, type ReactNode } from 'react'
import { BODY_ATTRIBUTES, BODY_ELEMENTS } from '../../../archive/body-markup.ts'
import type { Marks } from '../highlights/marking.ts'
import { InTextLink } from './in-text-link.tsx'

/** What stands for elements that need more than their name. */
const ELEMENTS: Readonly<Record<string, ComponentType>> = { a: InTextLink, pre: Preformatted, table: Table }

/** Between their rows and cells, tables have white space that React does not let stand. */
const WITHOUT_TEXT = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr'])

interface ProseProps {
  readonly nodes: readonly ElementContent[]
  readonly marks: Marks | null
}

/**
 * Sanitised nodes as React elements, never as HTML. In place of hast-util-to-jsx-runtime, which knows all of HTML and
 * SVG and weighs a tenth of the page's code, and as a second gate behind ingest's: of an element that is not among the
 * body's, the text alone is shown.
 */
export function Prose({ nodes, marks }: ProseProps) {
  return createElement(Fragment, null, ...renderAll(nodes, marks))
}

function renderAll(nodes: readonly ElementContent[], marks: Marks | null): readonly ReactNode[] {
  return nodes.map((node) => render(node, marks))
}

function render(node: ElementContent, marks: Marks | null): ReactNode {
  if (node.type === 'text') return marks?.get(node) ?? node.value
  if (node.type !== 'element') return null
  const { tagName, properties, children } = node
  if (!BODY_ELEMENTS.has(tagName)) return createElement(Fragment, null, ...renderAll(children, marks))
  const attributes: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(properties)) {
    const attribute = BODY_ATTRIBUTES.get(name)
    if (attribute !== undefined) attributes[attribute] = Array.isArray(value) ? value.join(' ') : value
  }
  const shown = WITHOUT_TEXT.has(tagName) ? children.filter(({ type }) => type === 'element') : children
  const type = Object.hasOwn(ELEMENTS, tagName) ? ELEMENTS[tagName] : undefined
  return createElement(type ?? tagName, attributes, ...renderAll(shown, marks))
}

function Table({ children }: PropsWithChildren) {
  return (
    <Scrolling label="Table">
      <table>{children}</table>
    </Scrolling>
  )
}

function Preformatted({ children }: PropsWithChildren) {
  return (
    <Scrolling label="Preformatted text">
      <pre>{children}</pre>
    </Scrolling>
  )
}

/** What may be wider than a phone scrolls by itself, with the keyboard too. */
function Scrolling({ label, children }: PropsWithChildren<{ readonly label: string }>) {
  return (
    // What scrolls must take the focus, or the keyboard cannot scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <figure aria-label={label} tabIndex={0} className="prose-scroll">
      {children}
    </figure>
  )
}
