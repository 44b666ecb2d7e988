import { type Category, type Vector, vectorsOf } from './vector.ts'
import { ADDRESSES } from './vectors/addresses.ts'
import { EMBEDS } from './vectors/embeds.ts'
import { MATHML, SVG } from './vectors/foreign.ts'
import { HANDLERS, MALFORMED } from './vectors/handlers.ts'
import { MARKDOWN, WORDS } from './vectors/markdown.ts'
import { CLOBBERING, MUTATIONS } from './vectors/mutations.ts'
import { SCRIPTS } from './vectors/scripts.ts'
import { STYLES } from './vectors/styles.ts'

/**
 * Based on the techniques of OWASP's XSS Filter Evasion Cheat Sheet, of html5sec.org, and of published bypasses of
 * sanitisers and Markdown renderers, with payloads of our own.
 */
export const CATEGORIES: readonly Category[] = [
  SCRIPTS,
  HANDLERS,
  MALFORMED,
  ADDRESSES,
  STYLES,
  EMBEDS,
  SVG,
  MATHML,
  MUTATIONS,
  CLOBBERING,
  MARKDOWN,
  WORDS,
]

export const VECTORS: readonly Vector[] = vectorsOf(CATEGORIES)
