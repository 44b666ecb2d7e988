import type { WriteStats } from './write-files.ts'

/** The free plan of Cloudflare Pages takes this many files, and GitHub Pages this many bytes of a site. */
const MAX_FILES = 20_000
const MAX_BYTES = 1_000_000_000
/** An archive that grows gets its warning before a host refuses it. */
const WARNING_SHARE = 0.9

/** Returns sentences for the summary of the build if a common host may refuse the bundle. */
export function listSizeNotes({ count, bytes }: WriteStats, hasPictures: boolean): readonly string[] {
  const pictures = hasPictures ? '"pictures: small" in archive.yaml for fewer and smaller pictures, ' : ''
  return [
    ...(count < WARNING_SHARE * MAX_FILES
      ? []
      : [
          `The archive has ${count} files, and the free plan of Cloudflare Pages takes ${MAX_FILES}. Set ${pictures}` +
            '"pages: months" for no page per article, or use another host.',
        ]),
    ...(bytes < WARNING_SHARE * MAX_BYTES
      ? []
      : [
          `The archive has ${(bytes / 1e6).toFixed(0)} MB, and GitHub Pages takes 1,000 MB. ` +
            (hasPictures
              ? 'Set "pictures: small" or "pictures: none" in archive.yaml, or use another host.'
              : 'Use another host.'),
        ]),
  ]
}
