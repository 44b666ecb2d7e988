import type { Stemmers } from '../text/stem.ts'

/**
 * The words of some texts, which then are numbers: word n is line n, in UTF-8: its spelling, folded, a space, and the
 * stem that it is found under. They stay bytes, since a large archive has a vocabulary for each batch that it was read
 * in, and most of their words are the same.
 */
export type Vocabulary = Uint8Array

const LINE_END = '\n'
const BEFORE_STEM = ' '

/** The stem of a folded term in a language, as `Stemmers` have it. */
export type Stem = Stemmers['stem']

/** Gives out numbers; each spelling is stemmed once in a language, since stemmers are slow. */
export class VocabularyBuilder {
  readonly #stem: Stem
  readonly #lines: string[] = []
  readonly #byLanguage = new Map<string, Map<string, number>>()

  constructor(stem: Stem) {
    this.#stem = stem
  }

  /** Gives the number of a form in texts of this language. */
  numbersIn(language: string): (form: string) => number {
    const numbers = this.#byLanguage.get(language) ?? new Map<string, number>()
    this.#byLanguage.set(language, numbers)
    return (form) => {
      const known = numbers.get(form)
      if (known !== undefined) return known
      // Folded terms are letters, marks and digits alone, and so are stems.
      const number = this.#lines.push(form + BEFORE_STEM + this.#stem(form, language) + LINE_END) - 1
      numbers.set(form, number)
      return number
    }
  }

  /** Of all numbers that were given out. */
  vocabulary(): Vocabulary {
    return new TextEncoder().encode(this.#lines.join(''))
  }
}

/** A spelling, folded, and the key that it is found under. */
export interface Word {
  readonly form: string
  readonly key: string
}

/** Of a line of a vocabulary, without its end. */
export function readWord(line: string): Word {
  const end = line.indexOf(BEFORE_STEM)
  return { form: line.slice(0, end), key: line.slice(end + 1) }
}
