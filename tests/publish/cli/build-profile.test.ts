import { expect, test } from 'vitest'
import { formatProfile, formatProfileTable, startProfile } from '../../../src/publish/cli/build-profile.ts'

test('a step ends when the next step starts', () => {
  const moments = [0, 1500, 1500, 4000]
  const processed = [0, 2900, 2900, 5000]
  const peaks = [200e6, 310e6]
  const profile = startProfile({
    nowMs: () => moments.shift() ?? 0,
    cpuMs: () => processed.shift() ?? 0,
    peakBytes: () => peaks.shift() ?? 0,
  })
  profile.startStep('read')
  profile.startStep('relate')
  const steps = profile.end()
  expect(steps).toEqual([
    { step: 'read', seconds: 1.5, cpuSeconds: 2.9, peakMegabytes: 200 },
    { step: 'relate', seconds: 2.5, cpuSeconds: 2.1, peakMegabytes: 310 },
  ])
  expect(formatProfile(steps)).toBe('read 1.5 s, relate 2.5 s; peak memory 310 MB')
  expect(formatProfileTable(steps).split('\n')).toEqual([
    'step               s     CPU s   peak MB',
    'read            1.50      2.90       200',
    'relate          2.50      2.10       310',
    'all             4.00      5.00          ',
  ])
})

test('the time and the memory of the process are measured by default', () => {
  const profile = startProfile()
  profile.startStep('read')
  const [step] = profile.end()
  expect(step?.seconds).toBeGreaterThanOrEqual(0)
  expect(step?.peakMegabytes).toBeGreaterThan(1)
})
