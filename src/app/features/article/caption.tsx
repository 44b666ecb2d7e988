import type { Picture } from '../../../archive/article.ts'
import { ExternalLink, getHost } from '../../components/external-link.tsx'
import type { HighlightedTexts } from '../../components/highlighted-text.tsx'
import { messages } from './messages.ts'

interface CaptionProps {
  readonly picture: Picture
  readonly highlights: HighlightedTexts | null
}

/** The caption and the credit of a picture, with a note if the archive does not have the picture. */
export function Caption({ picture, highlights }: CaptionProps) {
  const { caption, credit, image } = picture
  return (
    <figcaption>
      {caption && <span className="picture-caption">{highlights?.get(picture) ?? caption}</span>}{' '}
      {credit !== null && <span className="picture-credit">{credit}</span>}
      {image === null && <MissingPicture picture={picture} isLinked />}
    </figcaption>
  )
}

interface MissingPictureProps {
  readonly picture: Picture
  /** False inside another link. */
  readonly isLinked: boolean
  /** Why the picture is missing. Null if the archive does not have it. */
  readonly reason?: string | null
}

/** The link starts with the host, so that the text of an article cannot imitate another host. */
export function MissingPicture({ picture: { alt, url }, isLinked, reason = null }: MissingPictureProps) {
  return (
    <span className="picture-note">
      {url !== null && isLinked ? (
        <ExternalLink href={url}>{messages.pictureAt(getHost(url))}</ExternalLink>
      ) : (
        <span lang="en">{reason ?? messages.missingPicture}</span>
      )}
      {alt && `: ${alt}`}
    </span>
  )
}
