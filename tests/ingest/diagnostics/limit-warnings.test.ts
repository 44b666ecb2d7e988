import { expect, test } from 'vitest'
import { createFinding, FILE_START } from '../../../src/ingest/diagnostics/diagnostics.ts'
import { FINDINGS } from '../../../src/ingest/diagnostics/findings.ts'
import { limitWarnings } from '../../../src/ingest/diagnostics/limit-warnings.ts'

const warnings = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    createFinding(FINDINGS.pictureLeftOut, 'a.txt', { line: index + 1, column: 1 }, 'a.png'),
  )

test('a file with 1,000 warnings keeps all of them', () => {
  const findings = warnings(1000)
  expect(limitWarnings('a.txt', findings)).toEqual(findings)
})

test('a file with more warnings keeps the first 1,000, all errors, and a finding with their number', () => {
  const error = createFinding(FINDINGS.ingestFailed, 'a.txt', FILE_START, 'broken')
  const findings = limitWarnings('a.txt', [...warnings(1200), error])
  expect(findings.slice(0, 1001)).toEqual([...warnings(1000), error])
  expect(findings.slice(1001)).toEqual([createFinding(FINDINGS.warningsOmitted, 'a.txt', FILE_START, 1000, 1200)])
})
