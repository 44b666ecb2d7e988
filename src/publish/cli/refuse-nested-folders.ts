import { existsSync, realpathSync } from 'node:fs'
import { relative, sep, isAbsolute } from 'node:path'
import { UserError } from '../../archive/user-error.ts'
import { resolveOutputFolder } from '../output/staging.ts'

/**
 * Throws a UserError if the build would write among the seeds, or if the seeds are in the output folder. `output` is a
 * folder, or the path of a single file; both paths are absolute.
 */
export function refuseNestedFolders(seeds: string, output: string): void {
  if (!existsSync(seeds)) return
  const source = realpathSync.native(seeds)
  const target = resolveOutputFolder(output)
  if (contains(source, target)) {
    throw new UserError(
      `expected an output outside the folder of seeds ${source}, found ${target}. Write elsewhere, with --outDir or --outFile.`,
    )
  }
  if (contains(target, source)) {
    throw new UserError(
      `expected seeds outside the output folder ${target}, found them in ${source}. Move the seeds, or write elsewhere with --outDir.`,
    )
  }
}

function contains(folder: string, path: string): boolean {
  const between = relative(folder, path)
  return between === '' || !(between === '..' || between.startsWith(`..${sep}`) || isAbsolute(between))
}
