import { fnvHash } from '../../archive/fnv-hash.ts'

/** The number of hashes in a sketch. The estimate errs by about 0.09 at most, one divided by twice the square root. */
const SKETCH_HASHES = 32
const SHINGLE_WORDS = 3

/** The smallest hashes of a text's word triples, ascending. Texts that share triples share hashes. */
export type TextSketch = readonly number[]

/** Sketches a text by bottom-k sampling (Broder, On the resemblance and containment of documents, 1997). */
export function sketchText(text: string): TextSketch {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const hashes = new Set<number>()
  const last = Math.max(0, words.length - SHINGLE_WORDS)
  for (let start = 0; start <= last; start++) hashes.add(fnvHash(words.slice(start, start + SHINGLE_WORDS).join(' ')))
  return [...hashes].sort((a, b) => a - b).slice(0, SKETCH_HASHES)
}

/** Estimates the share of word triples that two texts have in common, from 0 to 1 (the Jaccard similarity). */
export function estimateResemblance(a: TextSketch, b: TextSketch): number {
  const [inA, inB] = [new Set(a), new Set(b)]
  const smallest = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, SKETCH_HASHES)
  const shared = smallest.filter((hash) => inA.has(hash) && inB.has(hash)).length
  return smallest.length === 0 ? 0 : shared / smallest.length
}
