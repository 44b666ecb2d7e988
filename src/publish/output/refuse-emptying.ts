import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { MANIFEST_FILE } from '../../archive/paths.ts'
import { UserError } from '../../archive/user-error.ts'

const ManifestSchema = v.object({ total: v.number() })

/**
 * Throws a UserError if an archive without articles would replace one that has some: the disk with the seeds may not be
 * there.
 */
export function refuseEmptying(published: string | null, articleCount: number): void {
  const total = published === null || articleCount > 0 ? 0 : readTotal(published)
  if (total === 0) return
  throw new UserError(
    `expected articles, found none, but the archive in ${published} has ${total}. Check the folder of seeds. To publish an archive without articles, empty the output folder first.`,
  )
}

function readTotal(folder: string): number {
  try {
    return v.parse(ManifestSchema, JSON.parse(readFileSync(join(folder, MANIFEST_FILE), 'utf8'))).total
  } catch {
    // A bundle without a manifest has nothing to lose.
    return 0
  }
}
