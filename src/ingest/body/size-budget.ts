import type { Element } from 'hast'
import { LimitError } from '../../archive/limit-error.ts'

/** A body may grow to this multiple of its file: one letter in a paragraph of its own takes 90 characters, of 3 in the file. */
const GROWTH = 32
/** And to this many characters more, because notes and tables of a short file may grow more. */
const ALLOWANCE = 1024 * 1024
/** Four bodies share a data file, and JSON escapes at most each character, so a data file stays below the longest text of V8. */
const MAX_CHARACTERS = 60_000_000

/** The length of the JSON of an element or a text without its name, its attributes and its words. */
const ELEMENT_CHARACTERS = '{"type":"element","tagName":"","properties":{},"children":[]},'.length
const TEXT_CHARACTERS = '{"type":"text","value":""},'.length
const ATTRIBUTE_CHARACTERS = '"":"",'.length

/**
 * Counts the characters of a body as JSON while its tree is made, before it is serialised: a short text can name a long
 * address thousands of times. Characters that JSON escapes count once.
 */
export class SizeBudget {
  readonly #limit: number
  #spent = 0

  constructor(fileBytes: number) {
    this.#limit = Math.min(GROWTH * fileBytes + ALLOWANCE, MAX_CHARACTERS)
  }

  /** Throws a LimitError if the body has become too large. */
  spend(characters: number): void {
    this.#spent += characters
    if (this.#spent > this.#limit) throw new LimitError(`a body of at most ${this.#limit} characters of JSON`, 'more')
  }

  spendText(value: string): void {
    this.spend(TEXT_CHARACTERS + value.length)
  }

  spendElement({ tagName, properties }: Pick<Element, 'tagName' | 'properties'>): void {
    let characters = ELEMENT_CHARACTERS + tagName.length
    for (const [name, value] of Object.entries(properties))
      characters += ATTRIBUTE_CHARACTERS + name.length + String(value).length
    this.spend(characters)
  }
}
