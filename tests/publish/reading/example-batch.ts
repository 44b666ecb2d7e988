import type { EncodedBatch } from '../../../src/publish/reading/batch.ts'
import type { KeptBatch } from '../../../src/publish/reading/reading-cache.ts'

export const EXAMPLE_BATCH: EncodedBatch = {
  seeds: Uint8Array.of(1, 2, 3),
  bodies: new Uint8Array(),
  vocabulary: Uint8Array.of(4),
  words: Uint8Array.of(5),
  keyTerms: Uint8Array.of(6, 7),
}

export const partsOf = (batch: KeptBatch | null) =>
  (['seeds', 'bodies', 'vocabulary', 'words', 'keyTerms'] as const).map((part) => batch && Array.from(batch(part)))
