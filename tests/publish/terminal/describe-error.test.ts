import { expect, test } from 'vitest'
import { UserError } from '../../../src/archive/user-error.ts'
import { describeError } from '../../../src/publish/terminal/describe-error.ts'

test('the message of a UserError is shown alone', () => {
  expect(describeError(new UserError('Move it.'))).toEqual(['Move it.'])
})

test.each([
  ['ENOSPC', 'No space is left on a disk.'],
  ['EROFS', 'The disk is read-only.'],
  ['EACCES', 'This user has no permission.'],
])('the error %s of the system is shown with a remedy and without a stack', (code, remedy) => {
  const error = new Error(`${code}: some text, write '/srv/archive'`)
  const [line = '', ...more] = describeError(error)
  expect(line).toMatch(`The build stopped: ${code}: some text, write '/srv/archive'. ${remedy}`)
  expect(more).toEqual([])
})

test('any other error is shown with its stack', () => {
  const [message, call] = describeError(new TypeError('x is not a function'))
  expect(message).toBe('TypeError: x is not a function')
  expect(call).toMatch(/^ {4}at /)
})
