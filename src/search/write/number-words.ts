import { LineNumbers } from './line-numbers.ts'
import { readWord, type Vocabulary, type Word } from './vocabulary.ts'

/** The words of some vocabularies, each once. */
export interface NumberedWords {
  /** By number. */
  readonly words: readonly Word[]
  /** Parallel to the vocabularies: of the words of each, the number of each among all. */
  readonly numbers: readonly Int32Array[]
}

export function numberWords(vocabularies: readonly Vocabulary[]): NumberedWords {
  const lines = new LineNumbers()
  const numbers = vocabularies.map((vocabulary) => lines.numbersOf(vocabulary))
  return { words: lines.lines().map(readWord), numbers }
}
