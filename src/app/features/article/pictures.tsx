import type { Picture } from '../../../archive/article.ts'

/** Pictures are not saved with clippings; their words are, and are shown with a frame in the picture's place. */
export function Pictures({ pictures }: { readonly pictures: readonly Picture[] }) {
  return pictures.map(({ caption, credit }) => (
    <figure key={`${caption} ${credit}`} className="picture">
      <div className="picture-frame" lang="en">
        <span>Picture not in this archive</span>
      </div>
      <figcaption>
        {caption !== '' && <span className="picture-caption">{caption}</span>}{' '}
        {credit !== null && <span className="picture-credit">{credit}</span>}
      </figcaption>
    </figure>
  ))
}
