import { existsSync, realpathSync } from 'node:fs'
import { relative, sep, isAbsolute } from 'node:path'
import { UserError } from '../../archive/user-error.ts'
import { resolveOutputFolder } from '../output/staging.ts'

export interface BuildFolders {
  readonly seeds: string
  /** A folder, or the path of a single file. */
  readonly output: string
  readonly cache: string
}

/**
 * Throws a UserError if the build would write among the seeds, or if the seeds are in a folder that it writes. All paths
 * are absolute.
 */
export function refuseNestedFolders({ seeds, output, cache }: BuildFolders): void {
  if (!existsSync(seeds)) return
  const source = realpathSync.native(seeds)
  const target = resolveOutputFolder(output)
  refuseCache(source, resolveOutputFolder(cache))
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

function refuseCache(source: string, cache: string): void {
  if (!contains(source, cache) && !contains(cache, source)) return
  throw new UserError(
    `expected a cache outside the folder of seeds ${source}, and seeds outside the cache, found the cache in ${cache}. Set BACKFILE_CACHE to another folder.`,
  )
}

function contains(folder: string, path: string): boolean {
  const between = relative(folder, path)
  return between === '' || !(between === '..' || between.startsWith(`..${sep}`) || isAbsolute(between))
}
