import type { SeedBatch } from '../../../src/publish/cache/seed-batch.ts'

export const EXAMPLE_BATCH: SeedBatch = {
  seeds: [{ path: 'empty.txt', parsed: null, findings: [] }],
  bodies: ['[]', '[{"kind":"prose","children":[]}]'],
  vocabulary: new TextEncoder().encode('ferry ferri\nhäfen hafen\n'),
  words: [{ counts: Int32Array.of(1, 2), occurrences: Int32Array.of(0, 2, 3) }],
  keyTerms: [{ terms: Int32Array.of(0, 1), counts: Int32Array.of(3, 1), forms: 'Ferry Häfen' }],
}
