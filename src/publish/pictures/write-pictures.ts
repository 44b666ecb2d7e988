import { UserError } from '../../archive/user-error.ts'
import type { OutputFolder } from '../output/output-folder.ts'
import type { PublishedPictures } from './read-pictures.ts'

/** Writes the pictures that are not linked from the published bundle. Rejects with a UserError if one has changed since. */
export async function writePictures(
  { paths, read }: PublishedPictures,
  output: Pick<OutputFolder, 'has' | 'write'>,
): Promise<void> {
  for (const path of paths) {
    if (output.has(path)) continue
    const content = await read(path)
    if (content === null) throw new UserError('A picture was changed or removed during the build. Build again.')
    output.write(path, content)
  }
}
