import { createContext } from 'react'
import type { Article, Picture } from '../../../archive/article.ts'
import type * as code from './pictures.tsx'

/** The code for pictures, which most articles do not need. */
export type PictureCode = typeof code

export interface Illustrations {
  /** All pictures of the article. An `img` of the body has the index of its picture. */
  readonly pictures: readonly Picture[]
  /** Null if the article shows no picture. */
  readonly code: PictureCode | null
}

export const IllustrationsContext = createContext<Illustrations>({ pictures: [], code: null })

/** Returns true for the first picture that the archive has, which the page loads at once. */
export function isFirstImage({ pictures }: Illustrations, picture: Picture): boolean {
  return pictures.find(({ image }) => image !== null) === picture
}

/** Resolves to null for an article that only has captions of pictures. */
export async function loadPictureCode({ pictures }: Article): Promise<PictureCode | null> {
  const hasPictures = pictures.some(({ image, place }) => image !== null || place === 'body')
  return hasPictures ? await import('./pictures.tsx') : null
}
