import type { ReactNode } from 'react'

/**
 * Replacements for texts that have matches. The key is the object of the text: the article for its headline, the picture
 * for its caption, and the text node itself in the body.
 */
export type HighlightedTexts = ReadonlyMap<object, ReactNode>
