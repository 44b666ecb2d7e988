const PICTURE_FILE = /^data\/pictures\/([a-z2-7]{2})\/(\1[a-z2-7]{14})-([1-9]\d{0,3}|play|thumb)\.webp$/

/**
 * The inverse of `pictureFile`. Returns null for all other paths. It is a module of its own, because only offline copies need
 * it, and pages load all of `paths.ts`.
 */
export function parsePictureFile(
  path: string,
): { readonly id: string; readonly variant: number | 'play' | 'thumb' } | null {
  const [, , id, variant] = PICTURE_FILE.exec(path) ?? []
  if (id === undefined || variant === undefined) return null
  return { id, variant: variant === 'play' || variant === 'thumb' ? variant : Number(variant) }
}
