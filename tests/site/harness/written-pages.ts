import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'

export interface WrittenPage {
  /** The path from the root of the bundle, with forward slashes. */
  readonly file: string
  readonly tree: Root
}

/** Reads every page of a bundle, and parses it as a browser without scripts does. */
export async function readWrittenPages(folder: string): Promise<readonly WrittenPage[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html')).toSorted()
  return await Promise.all(
    files.map(async (file) => ({
      file: file.replaceAll('\\', '/'),
      tree: fromHtml(await readFile(join(folder, file), 'utf8')),
    })),
  )
}

/** Selects elements in several pages. Each result contains the path of its page. */
export function selectInAll(
  pages: readonly WrittenPage[],
  selector: string,
): readonly { readonly file: string; readonly element: Element }[] {
  return pages.flatMap(({ file, tree }) => selectAll(selector, tree).map((element) => ({ file, element })))
}
