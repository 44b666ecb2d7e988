import { describe, expect, test } from 'vitest'
import { showProgress } from '../../../src/publish/cli/terminal-progress.ts'

function openTerminal(options: { readonly isTTY: boolean; readonly columns?: number }) {
  const written: string[] = []
  let nowMs = 0
  const progress = showProgress({ ...options, write: (text) => written.push(text) }, () => nowMs)
  return { written, progress, pass: (ms: number) => (nowMs += ms) }
}

describe('in a terminal', () => {
  test('a line shows the step, the part of it that is done, and the remaining time', () => {
    const { written, progress, pass } = openTerminal({ isTTY: true })
    progress.startStep('pages')
    pass(3000)
    progress.count(5000, 20_000)
    expect(written.at(-1)).toBe('\r\u001b[Kpages ━━━━━━──────────────────  5,000 of 20,000  9 s left')
  })

  test('the line is redrawn at most 10 times a second, and at the end of the build', () => {
    const { written, progress, pass } = openTerminal({ isTTY: true })
    progress.startStep('pages')
    for (let done = 1; done <= 1000; done++) {
      pass(1)
      progress.count(done, 1000)
    }
    expect(written.length).toBeLessThan(14)
    expect(written.at(-1)).toContain('1,000 of 1,000')
  })

  test('the line is as wide as the terminal at most, and is cleared at the end of the build', () => {
    const { written, progress, pass } = openTerminal({ isTTY: true, columns: 30 })
    progress.startStep('pages')
    pass(1000)
    progress.count(1, 2)
    expect(written.at(-1)?.replace('\r\u001b[K', '')).toHaveLength(29)
    progress.end()
    expect(written.at(-1)).toBe('\r\u001b[K')
  })
})

test('outside a terminal, the progress is one line per step', () => {
  const { written, progress, pass } = openTerminal({ isTTY: false })
  progress.startStep('read')
  pass(1000)
  progress.count(1, 2)
  progress.startStep('pages')
  progress.end()
  expect(written.join('')).toBe('read …\npages …\n')
})
