import { createContext } from 'react'
import type { Article, Picture } from '../../../archive/article.ts'
import type * as code from './photo/photo.tsx'

/** The code for pictures, which most articles do not need. */
export type PictureCode = typeof code

export interface Illustrations {
  /** All pictures of the article. An `img` of the body has the index of its picture. */
  readonly pictures: readonly Picture[]
  /** Null if the article shows no picture. */
  readonly code: PictureCode | null
}

export const IllustrationsContext = createContext<Illustrations>({ pictures: [], code: null })

/** Resolves to null for an article of whose pictures the archive has none. */
export async function loadPictureCode({ pictures }: Article): Promise<PictureCode | null> {
  return pictures.some(({ image }) => image !== null) ? await import('./photo/photo.tsx') : null
}
