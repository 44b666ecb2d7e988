import type { Article, Picture } from '../../archive/article.ts'
import { pictureFile } from '../../archive/paths.ts'
import type { AddressOf } from './addresses.ts'

/** The media type of every published picture. */
export const PICTURE_TYPE = 'image/webp'

/** A picture that stands for an article in previews, with the address and the size of its largest file. */
export interface FirstPicture extends Pick<Picture, 'caption' | 'credit' | 'alt'> {
  readonly address: string
  /** In pixels. */
  readonly width: number
  readonly height: number
}

/** Returns the first picture of an article that the archive has. */
export function findFirstPicture({ pictures }: Pick<Article, 'pictures'>, addressOf: AddressOf): FirstPicture | null {
  for (const { image, caption, credit, alt } of pictures) {
    if (image === null) continue
    const { id, width, height } = image
    return { caption, credit, alt, width, height, address: addressOf(`/${pictureFile(id, width)}`) }
  }
  return null
}
