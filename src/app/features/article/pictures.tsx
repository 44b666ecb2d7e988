import type { Picture, PublishedImage } from '../../../archive/article.ts'
import { pictureFile } from '../../../archive/paths.ts'
import type { HighlightedTexts } from '../../components/highlighted-text.tsx'
import { useLinkNavigation } from '../../navigation/link-navigation.tsx'
import { Caption, MissingPicture } from './caption.tsx'
import { messages } from './messages.ts'

interface LeadPictureProps {
  readonly picture: Picture
  readonly image: PublishedImage
  /** True to load the picture at once. */
  readonly isFirst: boolean
  readonly highlights: HighlightedTexts | null
}

/** A picture above the text. */
export function LeadPicture({ picture, image, isFirst, highlights }: LeadPictureProps) {
  return (
    <figure className="picture">
      <Photo picture={picture} image={image} isFirst={isFirst} isLinked />
      <Caption picture={picture} highlights={highlights} />
    </figure>
  )
}

interface BodyPictureProps {
  readonly picture: Picture
  /** True to load the picture at once. */
  readonly isFirst: boolean
  /** True to link the picture to its largest file. False inside a link of the text. */
  readonly isLinked: boolean
}

/** A picture in the text. Its figure has the caption of the text; if there is none, that of the picture's file is shown. */
export function BodyPicture({ picture, isFirst, isLinked }: BodyPictureProps) {
  const { image, caption, credit } = picture
  if (image === null) return <MissingPicture picture={picture} isLinked={isLinked} />
  return (
    <>
      <Photo picture={picture} image={image} isFirst={isFirst} isLinked={isLinked} />
      {(caption !== '' || credit !== null) && <Caption picture={picture} highlights={null} />}
    </>
  )
}

interface PhotoProps extends BodyPictureProps {
  readonly image: PublishedImage
}

function Photo({ picture, image: { id, width, height, widths, animationBytes }, isFirst, isLinked }: PhotoProps) {
  const { location, createHref } = useLinkNavigation()
  const addressOf = (variant: number | 'play') => createHref(location, `/${pictureFile(id, variant)}`)
  const hasChoice = widths.length > 1
  const photo = (
    // In a `picture`, React 19 writes no preload link before the page, which would be outside of the article.
    <picture>
      <img
        src={addressOf(widths[0] ?? width)}
        srcSet={hasChoice ? widths.map((each) => `${addressOf(each)} ${each}w`).join(', ') : undefined}
        sizes={hasChoice ? '(min-width: 42rem) 38.5rem, 100vw' : undefined}
        width={width}
        height={height}
        alt={picture.alt}
        loading={isFirst ? undefined : 'lazy'}
        decoding="async"
      />
    </picture>
  )
  return (
    <>
      {isLinked ? <a href={addressOf(width)}>{photo}</a> : photo}
      {animationBytes !== null && isLinked && (
        <a href={addressOf('play')} className="picture-note" lang="en">
          {messages.play(animationBytes)}
        </a>
      )}
    </>
  )
}
