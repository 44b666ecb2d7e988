import { afterEach, expect, test, vi } from 'vitest'
import { createTerminalLogger } from '../../../src/publish/dev-server/terminal-logger.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

test('messages of Vite are printed with their colours, and without other control characters', () => {
  const printed: unknown[] = []
  const print = (text: unknown) => printed.push(text) > 0
  vi.spyOn(process.stdout, 'write').mockImplementation(print)
  vi.spyOn(process.stderr, 'write').mockImplementation(print)
  const logger = createTerminalLogger('info', false)
  logger.info('\u001b[32mpage reload\u001b[39m a\u001b[2J.txt')
  logger.error('a\u001b]0;title\u0007.txt')
  vi.restoreAllMocks()
  expect(printed).toEqual(['\u001b[32mpage reload\u001b[39m a\\u{1b}[2J.txt\n', 'a\\u{1b}]0;title\\u{7}.txt\n'])
})
