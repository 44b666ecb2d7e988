import { Session } from 'node:inspector'

/**
 * V8 counts blocks only in functions that it compiles after this start. Therefore the project `steps` loads this module
 * before each test file, and runs each of its test files in an own process.
 */
const session = new Session()
session.connect()
session.post('Profiler.enable')
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

/**
 * Counts the executed blocks of JavaScript, such as calls and rounds of loops, of ours and of libraries. The count does not
 * depend on the speed of the machine. It excludes the work inside built-in functions, such as regular expressions.
 */
export function countSteps(run: () => unknown): number {
  // Sets the counts to zero.
  session.post('Profiler.takePreciseCoverage')
  run()
  let sum = 0
  // A session of the same thread answers before `post` returns.
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error !== null) throw error
    for (const { functions } of result) {
      for (const { ranges } of functions) for (const { count } of ranges) sum += count
    }
  })
  return sum
}

/**
 * Returns how many times more steps an input of twice the size needs: 2 for linear code, 4 for quadratic code. Choose a
 * size at which the work for the input outweighs the fixed costs.
 */
export function measureGrowth(run: (size: number) => unknown, size: number): number {
  // Fills the caches, such as the names of months.
  run(Math.ceil(size / 4))
  const once = countSteps(() => run(size))
  return countSteps(() => run(2 * size)) / once
}
