import { BLOCK_SEEDS } from './block-seeds.ts'
import type { HostileSeed } from './hostile-seed.ts'
import { INLINE_SEEDS } from './inline-seeds.ts'
import { EXPANSION_SEEDS, NESTED_SEEDS } from './nested-seeds.ts'

/** Files for which the parsers of Markdown and HTML may take more time or memory than their size suggests. */
export const MARKUP_SEEDS: readonly HostileSeed[] = [
  ...BLOCK_SEEDS,
  ...INLINE_SEEDS,
  ...NESTED_SEEDS,
  ...EXPANSION_SEEDS,
]
