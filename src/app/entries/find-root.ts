/** Reads the root of the archive from the page, which names it by a relative path, so that a bundle works at any path. */
export function findRoot(): URL {
  return new URL(document.documentElement.dataset['root'] ?? './', document.baseURI)
}
