import { MANIFEST_FILE } from '../../archive/paths.ts'

/** Requests a data file below `root`, which ends in a slash. Only the manifest has no content hash in its name. */
export function fetchFile(root: URL, path: string): Promise<Response> {
  return fetch(new URL(path, root), { cache: path === MANIFEST_FILE ? 'no-cache' : 'default' })
}
