import type { ElementContent } from 'hast'
import {
  type ComponentType,
  createElement,
  Fragment,
  type HTMLAttributes,
  type PropsWithChildren,
  type ReactNode,
  useContext,
} from 'react'
import { BODY_ATTRIBUTES, BODY_ELEMENTS } from '../../../archive/body-markup.ts'
import type { HighlightedTexts } from '../../components/highlighted-text.tsx'
import { ArticlePicture } from './article-picture.tsx'
import { Caption } from './caption.tsx'
import { IllustrationsContext } from './illustrations.ts'
import { InlineLink } from './inline-link.tsx'
import { messages } from './messages.ts'

/** Components that replace some elements. */
const ELEMENTS: Readonly<Record<string, ComponentType>> = {
  a: InlineLink,
  img: BodyPicture,
  pre: Preformatted,
  table: Table,
}

/** React does not allow the white space between the rows and cells of a table. */
const WITHOUT_TEXT = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr'])

interface ProseProps {
  readonly nodes: readonly ElementContent[]
  readonly highlights: HighlightedTexts | null
}

/**
 * Renders sanitised nodes as React elements, never as HTML. An unknown element is replaced by its children, as a second
 * filter after the sanitiser. hast-util-to-jsx-runtime supports all of HTML and SVG, but would be a tenth of the
 * scripts of an article page.
 */
export function Prose({ nodes, highlights }: ProseProps) {
  return <>{renderAll(nodes, highlights)}</>
}

/**
 * The children of an element, for its third argument: more would be arguments of a function call, and 60,000 of them
 * overflow the stack of Safari. An element without children must have none, and a single text needs no array.
 */
function renderAll(nodes: readonly ElementContent[], highlights: HighlightedTexts | null): ReactNode {
  // Nodes have no id, and they never move.
  const rendered = nodes.map((node, index) => render(node, highlights, index))
  return rendered.length > 1 ? rendered : rendered[0]
}

function render(node: ElementContent, highlights: HighlightedTexts | null, key: number): ReactNode {
  if (node.type === 'text') {
    const highlighted = highlights?.get(node)
    return highlighted === undefined ? node.value : <Fragment key={key}>{highlighted}</Fragment>
  }
  if (node.type !== 'element') return null
  const { tagName, properties, children } = node
  if (!BODY_ELEMENTS.has(tagName)) return <Fragment key={key}>{renderAll(children, highlights)}</Fragment>
  const attributes: Record<string, unknown> = { key }
  for (const [name, value] of Object.entries(properties)) {
    const attribute = BODY_ATTRIBUTES.get(name)
    if (attribute !== undefined) attributes[attribute] = Array.isArray(value) ? value.join(' ') : value
  }
  const shown = WITHOUT_TEXT.has(tagName) ? children.filter(({ type }) => type === 'element') : children
  const type = Object.hasOwn(ELEMENTS, tagName) ? ELEMENTS[tagName] : undefined
  return createElement(type ?? tagName, attributes, renderAll(shown, highlights))
}

interface BodyPictureProps {
  readonly 'data-picture'?: string
  /** Present inside a link. */
  readonly 'data-linked'?: unknown
}

/** A figure has the caption of the text; if there is none, that of the picture's file is shown. */
function BodyPicture({ 'data-picture': number, 'data-linked': linked }: BodyPictureProps) {
  const picture = useContext(IllustrationsContext).pictures[Number(number)]
  if (picture === undefined) return null
  return (
    <>
      <ArticlePicture picture={picture} isLinked={linked === undefined} />
      {(picture.caption || picture.credit) && <Caption picture={picture} highlights={null} />}
    </>
  )
}

/** The attributes that a table and preformatted text keep. */
type LanguageAttributes = Pick<HTMLAttributes<HTMLElement>, 'lang' | 'dir'>

function Table({ children, lang, dir }: PropsWithChildren<LanguageAttributes>) {
  return (
    <Scrolling label={messages.table}>
      <table lang={lang} dir={dir}>
        {children}
      </table>
    </Scrolling>
  )
}

function Preformatted({ children, lang, dir }: PropsWithChildren<LanguageAttributes>) {
  return (
    <Scrolling label={messages.preformattedText}>
      <pre lang={lang} dir={dir}>
        {children}
      </pre>
    </Scrolling>
  )
}

/** Scrolls content that is wider than the window, also with the keyboard. */
function Scrolling({ label, children }: PropsWithChildren<{ readonly label: string }>) {
  return (
    // Only an element with the focus can be scrolled with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <figure aria-label={label} tabIndex={0} className="prose-scroll">
      {children}
    </figure>
  )
}
