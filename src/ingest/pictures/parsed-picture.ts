import type { Picture } from '../../archive/article.ts'
import type { Position } from '../diagnostics/diagnostics.ts'
import type { PictureSource } from './picture-source.ts'

/** A picture as its seed names it, before it is looked for. */
export interface ParsedPicture extends Pick<Picture, 'place' | 'caption' | 'credit' | 'alt'> {
  /** The places to look for it, the best first. Empty if the text has only a caption. */
  readonly sources: readonly PictureSource[]
  /** True if the text describes the picture beside it, in `caption` or in a `figcaption` of the body. */
  readonly hasCaption: boolean
  readonly position: Position
}
