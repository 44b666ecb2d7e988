import type { Finding } from '../../archive/files/report.ts'
import type { WriteStats } from '../output/write-files.ts'

/** What a thread wrote, and the findings of the seeds whose pages could not be rendered. */
export interface RenderedBatch extends WriteStats {
  readonly failures: readonly Finding[]
}

/** Thrown after all other pages are rendered. The archive can be built again without the seeds of the findings. */
export class PageFailures extends Error {
  override readonly name = 'PageFailures'
  readonly findings: readonly Finding[]

  constructor(findings: readonly Finding[]) {
    super(`${findings.length} pages could not be rendered`)
    this.findings = findings
  }
}
