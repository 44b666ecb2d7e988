/** An error that a user can correct. Its message says what is wrong, where, and what to do; it needs no stack trace. */
export class UserError extends Error {
  override readonly name: string = 'UserError'
}
