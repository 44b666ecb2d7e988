import type { Picture } from '../../../archive/article.ts'
import type { HighlightedTexts } from '../../components/highlighted-texts.ts'
import { messages } from './messages.ts'

interface PicturesProps {
  readonly pictures: readonly Picture[]
  readonly highlights: HighlightedTexts | null
}

/** Clippings have captions but no pictures, so a frame takes the place of each picture. */
export function Pictures({ pictures, highlights }: PicturesProps) {
  return pictures.map((picture) => (
    <figure key={`${picture.caption} ${picture.credit}`} className="picture">
      <div className="picture-frame" lang="en">
        <span>{messages.missingPicture}</span>
      </div>
      <figcaption>
        {picture.caption !== '' && (
          <span className="picture-caption">{highlights?.get(picture) ?? picture.caption}</span>
        )}{' '}
        {picture.credit !== null && <span className="picture-credit">{picture.credit}</span>}
      </figcaption>
    </figure>
  ))
}
