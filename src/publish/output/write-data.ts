import type { FileContent, SiteData } from '../data/data-file.ts'
import type { PageTask } from '../pages/page-task.ts'
import type { OutputFolder } from './output-folder.ts'

/**
 * Writes the data files that are not linked, except the files of articles whose pages are rendered now. Returns those, by
 * path: the threads that render the pages write them.
 */
export function writeData(
  { files }: SiteData,
  output: OutputFolder,
  changedPages: readonly PageTask[],
): ReadonlyMap<string, () => FileContent> {
  const shown = new Set(changedPages.map(({ articleFile }) => articleFile))
  const pageData = new Map<string, () => FileContent>()
  for (const [path, content] of files) {
    if (output.has(path)) continue
    if (shown.has(path)) pageData.set(path, content)
    else output.write(path, content())
  }
  return pageData
}
