import type { Element, ElementContent } from 'hast'
import type { Heading, Paragraph } from 'mdast'
import type { Block } from '../../archive/article.ts'
import { removeUnwanted } from '../text/clean-characters.ts'
import { isTextBlock } from '../metadata/located-fields.ts'
import { levelHeadings } from './level-headings.ts'
import type { BodyBlock } from './extract-related.ts'
import type { SizeBudget } from './size-budget.ts'

/** A line break with white space beside it, which Markdown removes. */
const LOOSE_BREAK = /[ \t][\r\n]|[\r\n][ \t]/

/**
 * Renders a body that contains only words: it has nothing to number, to parse as HTML or to sanitise. Returns null for any
 * other body, which `renderMarkup` renders. A property test compares the two. Throws a LimitError if the body exceeds the
 * budget.
 */
export function renderPlainBody(blocks: readonly BodyBlock[], budget: SizeBudget): readonly Block[] | null {
  const result: ({ readonly kind: 'prose'; readonly nodes: ElementContent[] } | RelatedPart)[] = []
  for (const block of blocks) {
    if (block.type === 'related') {
      result.push({ kind: 'related', references: block.references })
      continue
    }
    const element = isTextBlock(block) ? renderWords(block, budget) : null
    if (element === null) return null
    const last = result.at(-1)
    if (last?.kind === 'prose') last.nodes.push(element)
    else result.push({ kind: 'prose', nodes: [element] })
  }
  const levelled = levelHeadings(result.map((part) => (part.kind === 'prose' ? part.nodes : [])))
  return result.map((part, index): Block => {
    return part.kind === 'prose' ? { kind: 'prose', children: [...(levelled[index] ?? [])] } : part
  })
}

type RelatedPart = Extract<Block, { readonly kind: 'related' }>

/** Returns null if the block contains anything but words. */
function renderWords(block: Heading | Paragraph, budget: SizeBudget): Element | null {
  const children: ElementContent[] = []
  for (const node of block.children) {
    if (node.type !== 'text' || LOOSE_BREAK.test(node.value)) return null
    budget.spendText(node.value)
    children.push({ type: 'text', value: removeUnwanted(node.value) })
  }
  const tagName = block.type === 'heading' ? `h${block.depth}` : 'p'
  budget.spendElement({ tagName, properties: {} })
  return { type: 'element', tagName, properties: {}, children }
}
