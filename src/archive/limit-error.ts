/** An article exceeds a limit. `limit` is what a finding says was expected, such as `at most 500000 lines`. */
export class LimitError extends Error {
  override readonly name = 'LimitError'
  readonly limit: string
  readonly found: string

  constructor(limit: string, found: string) {
    super(`expected ${limit}, found ${found}`)
    this.limit = limit
    this.found = found
  }
}
