import type { ElementContent } from 'hast'
import type { Block } from '../../archive/article.ts'

/** Removes the pictures with these numbers from a body, with their figures, and numbers the others without gaps. */
export function omitPictures(body: readonly Block[], omitted: ReadonlySet<number>): readonly Block[] {
  if (omitted.size === 0) return body
  const numberOf = (number: number) => number - Array.from(omitted).filter((other) => other < number).length

  function rewrite(node: ElementContent): readonly ElementContent[] {
    if (node.type !== 'element') return [node]
    if (node.tagName === 'img') {
      const number = Number(node.properties['dataPicture'])
      if (omitted.has(number)) return []
      return [{ ...node, properties: { ...node.properties, dataPicture: String(numberOf(number)) } }]
    }
    const children = node.children.flatMap(rewrite)
    const isEmptied = node.tagName === 'figure' && hasImage(node) && !children.some(hasImage)
    return isEmptied ? [] : [{ ...node, children }]
  }

  return body
    .map((block) => (block.kind === 'prose' ? { ...block, children: block.children.flatMap(rewrite) } : block))
    .filter((block) => block.kind === 'related' || block.children.length > 0)
}

function hasImage(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'img' || node.children.some(hasImage))
}
