import { expect, test } from 'vitest'
import { printProfile, printTable, stopwatch } from '../../../src/publish/cli/stopwatch.ts'

test('each stage lasts until the next begins', () => {
  const moments = [0, 1500, 1500, 4000]
  const processed = [0, 2900, 2900, 5000]
  const peaks = [200e6, 310e6]
  const watch = stopwatch({
    nowMs: () => moments.shift() ?? 0,
    cpuMs: () => processed.shift() ?? 0,
    peakBytes: () => peaks.shift() ?? 0,
  })
  watch.start('ingest')
  watch.start('relate')
  const profile = watch.stop()
  expect(profile).toEqual([
    { stage: 'ingest', seconds: 1.5, cpuSeconds: 2.9, peakMegabytes: 200 },
    { stage: 'relate', seconds: 2.5, cpuSeconds: 2.1, peakMegabytes: 310 },
  ])
  expect(printProfile(profile)).toBe('ingest 1.5 s, relate 2.5 s; at most 310 MB')
  expect(printTable(profile).split('\n')).toEqual([
    'stage              s     CPU s   peak MB',
    'ingest          1.50      2.90       200',
    'relate          2.50      2.10       310',
    'all             4.00      5.00          ',
  ])
})

test('the gauges of the process tell a time and a memory', () => {
  const watch = stopwatch()
  watch.start('ingest')
  const [stage] = watch.stop()
  expect(stage?.seconds).toBeGreaterThanOrEqual(0)
  expect(stage?.peakMegabytes).toBeGreaterThan(1)
})
