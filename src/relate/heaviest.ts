/** Of the numbers that are offered, keeps the few that weigh most: heaviest first, of equal ones the lower first. */
export class Heaviest {
  readonly #numbers: Int32Array
  readonly #weights: Float64Array
  #count = 0

  constructor(most: number) {
    this.#numbers = new Int32Array(most)
    this.#weights = new Float64Array(most)
  }

  /** Each number once. */
  offer(number: number, weight: number): void {
    const numbers = this.#numbers
    const weights = this.#weights
    let at = this.#count
    for (; at > 0; at--) {
      const lead = weight - (weights[at - 1] ?? 0) || (numbers[at - 1] ?? 0) - number
      if (lead < 0) break
      // What moves behind the end of a column is dropped.
      numbers[at] = numbers[at - 1] ?? 0
      weights[at] = weights[at - 1] ?? 0
    }
    numbers[at] = number
    weights[at] = weight
    if (this.#count < numbers.length) this.#count += 1
  }

  /** What weighs less would not be kept. */
  least(): number {
    return this.#count < this.#weights.length ? -Infinity : (this.#weights[this.#count - 1] ?? 0)
  }

  /** Gives what was kept, and begins anew. */
  take(): readonly number[] {
    const taken: number[] = []
    for (let at = 0; at < this.#count; at++) taken.push(this.#numbers[at] ?? 0)
    this.#count = 0
    return taken
  }
}
