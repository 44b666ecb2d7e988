import * as fc from 'fast-check'
import type { ElementContent, RootContent } from 'hast'
import { BODY_ELEMENTS } from '../../../src/archive/body-markup.ts'

const TEXTS = ['a', ' ', '\n']
/** Without links, because another step removes links inside links, and without pictures, which the reader replaces. */
const names = [...BODY_ELEMENTS].filter((name) => name !== 'a' && name !== 'img')
const step = fc.record({ name: fc.constantFrom(...TEXTS, ...names), closed: fc.constantFrom(0, 0, 1, 2) })

/** Any tree of allowed elements and short texts, nested up to 40 deep. */
export const anyTree = fc.array(step, { maxLength: 40 }).map(buildTree)

/** Each step closes elements, and adds a text or an open element. */
function buildTree(steps: readonly { readonly name: string; readonly closed: number }[]): readonly ElementContent[] {
  const root: ElementContent[] = []
  const open: ElementContent[][] = []
  for (const { name, closed } of steps) {
    open.splice(open.length - Math.min(closed, open.length))
    const children: ElementContent[] = []
    const isText = TEXTS.includes(name)
    ;(open.at(-1) ?? root).push(
      isText ? { type: 'text', value: name } : { type: 'element', tagName: name, properties: {}, children },
    )
    if (!isText && name !== 'br' && name !== 'hr') open.push(children)
  }
  return root
}

export type Outline = string | readonly [name: string, ...children: readonly unknown[]]

/** Describes a tree by its names and texts. Adjacent texts are one text, as in HTML. */
export function outline(nodes: readonly (ElementContent | RootContent)[]): readonly Outline[] {
  const result: Outline[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (node.type === 'element') result.push([node.tagName, ...outline(node.children)])
    else if (node.type === 'text' && typeof last === 'string') result[result.length - 1] = last + node.value
    else if (node.type === 'text' && node.value !== '') result.push(node.value)
  }
  return result
}
