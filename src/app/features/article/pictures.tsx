import type { Picture } from '../../../archive/article.ts'
import type { Marks } from '../highlights/marking.ts'

interface PicturesProps {
  readonly pictures: readonly Picture[]
  readonly marks: Marks | null
}

/** Pictures are not saved with clippings; their words are, and are shown with a frame in the picture's place. */
export function Pictures({ pictures, marks }: PicturesProps) {
  return pictures.map((picture) => (
    <figure key={`${picture.caption} ${picture.credit}`} className="picture">
      <div className="picture-frame" lang="en">
        <span>Picture not in this archive</span>
      </div>
      <figcaption>
        {picture.caption !== '' && <span className="picture-caption">{marks?.get(picture) ?? picture.caption}</span>}{' '}
        {picture.credit !== null && <span className="picture-credit">{picture.credit}</span>}
      </figcaption>
    </figure>
  ))
}
