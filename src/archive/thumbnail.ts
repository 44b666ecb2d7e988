import type { Picture } from './article.ts'

/** The id of a picture whose thumbnail stands for an article. Absent if the archive has no picture of the article. */
export interface WithThumbnail {
  readonly thumbnail?: string
}

/** Takes the first picture above the text, else the first in it. */
export function findThumbnail(pictures: readonly Picture[]): WithThumbnail {
  const shown = pictures.filter(({ image }) => image)
  const { image = null } = shown.find(({ place }) => place === 'lead') ?? shown[0] ?? {}
  return image ? { thumbnail: image.id } : {}
}
