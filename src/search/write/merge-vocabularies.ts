import { splitVocabulary, type Vocabulary } from './vocabulary.ts'

interface MergedVocabulary {
  /** The distinct lines of all vocabularies. */
  readonly lines: readonly string[]
  /** For each vocabulary, the index in `lines` of each of its words. */
  readonly numbers: readonly Int32Array[]
}

/** Merges the vocabularies of all batches. Lines are ordered by their first occurrence. */
export function mergeVocabularies(vocabularies: readonly Vocabulary[]): MergedVocabulary {
  const numberByLine = new Map<string, number>()
  const numberOf = (line: string): number => {
    const number = numberByLine.get(line) ?? numberByLine.size
    numberByLine.set(line, number)
    return number
  }
  const numbers = vocabularies.map((vocabulary) => Int32Array.from(splitVocabulary(vocabulary), numberOf))
  return { lines: [...numberByLine.keys()], numbers }
}
