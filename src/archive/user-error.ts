/**
 * An error that a user can correct. Its message names the problem, its location and the remedy. It needs no stack
 * trace.
 */
export class UserError extends Error {
  override readonly name: string = 'UserError'
}
