import type { EncodedBatch } from '../../../src/publish/reading/batch.ts'
import type { KeptBatch } from '../../../src/publish/reading/reading-cache.ts'

export const EXAMPLE_BATCH: EncodedBatch = {
  seeds: Uint8Array.of(1, 2, 3),
  bodies: new Uint8Array(),
  words: Uint8Array.of(4),
  telling: Uint8Array.of(5, 6),
}

export const partsOf = (batch: KeptBatch | null) =>
  (['seeds', 'bodies', 'words', 'telling'] as const).map((part) => batch && Array.from(batch(part)))
