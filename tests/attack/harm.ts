import type { ElementContent } from 'hast'
import type { Article } from '../../src/archive/article.ts'
import { BODY_ELEMENTS } from '../../src/archive/body-markup.ts'

// Independent of the sanitiser's rules, which are under test.
const HARMLESS_ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  href: /^(?:https?:\/\/|mailto:|#note-fn)/i,
  id: /^(?:note-fn(?:ref)?-[\w-]+|footnote-label)$/,
  className: /^sr-only$/,
  ariaDescribedBy: /^footnote-label$/,
  ariaLabel: /^Back to reference [\d-]+$/,
  dataFootnoteRef: /^(?:true)?$/,
  dataFootnoteBackref: /^(?:true)?$/,
  dataFootnotes: /^(?:true)?$/,
  align: /^(?:left|center|right)$/,
  dir: /^(?:ltr|rtl|auto)$/,
  lang: /^[a-z]{2,3}(?:-[A-Za-z\d]{1,8})*$/,
  colSpan: /^\d+$/,
  rowSpan: /^\d+$/,
  start: /^-?\d+$/,
  reversed: /^true$/,
  title: /^/,
  dataPicture: /^\d{1,4}$/,
  dataLinked: /^(?:true)?$/,
}
const ACTIVE =
  /^(?:script|style|iframe|object|embed|svg|math|form|input|button|select|textarea|template|base|link|meta|video|audio|source|picture|details|dialog)$/
// Unwanted characters: they change the display of other characters, or XML forbids them.
const UNWANTED =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/u

/** Describes everything in an article that can harm a reader. */
export function describeHarm(article: Omit<Article, 'slug'>): readonly string[] {
  const { body, url } = article
  const references = body.flatMap((block) => (block.kind === 'related' ? block.references : []))
  const addresses = [url, ...references.map((reference) => reference.url)].filter((address) => address !== null)
  return [
    ...addresses.filter((address) => !/^https?:\/\//i.test(address)).map((address) => `address ${address}`),
    ...body.flatMap((block) => (block.kind === 'prose' ? block.children.flatMap(describeHarmInNode) : [])),
    ...stringsIn(article)
      .filter((text) => UNWANTED.test(text))
      .map((text) => `characters ${JSON.stringify(text)}`),
  ]
}

function describeHarmInNode(node: ElementContent): readonly string[] {
  if (node.type === 'text') return []
  if (node.type !== 'element') return [node.type]
  const name = !BODY_ELEMENTS.has(node.tagName) || ACTIVE.test(node.tagName) ? [`<${node.tagName}>`] : []
  const attributes = Object.entries(node.properties).filter(([attribute, value]) => {
    const harmless = Object.hasOwn(HARMLESS_ATTRIBUTES, attribute) ? HARMLESS_ATTRIBUTES[attribute] : undefined
    return harmless?.test(String(value)) !== true
  })
  return [
    ...name,
    ...attributes.map(([attribute, value]) => `${attribute}=${value}`),
    ...node.children.flatMap(describeHarmInNode),
  ]
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}
