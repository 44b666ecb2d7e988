import type { HostileSeed } from './hostile-seed.ts'
import { MARKUP_SEEDS } from './markup-seeds.ts'
import { TEXT_SEEDS } from './text-seeds.ts'

export const HOSTILE_SEEDS: readonly HostileSeed[] = [...TEXT_SEEDS, ...MARKUP_SEEDS]
