import { type ComponentType, type PropsWithChildren, useState } from 'react'
import type { Picture, PublishedImage } from '../../../archive/article.ts'
import type { HighlightedTexts } from '../../components/highlighted-text.tsx'
import { useImageFailure } from '../../components/use-image-failure.ts'
import { isPlainClick } from '../../navigation/archive-link.tsx'
import { usePictureAddresses } from '../../navigation/picture-addresses.ts'
import { Caption, MissingPicture } from './caption.tsx'
import { messages } from './messages.ts'
import type { PictureViewerProps } from './viewer/picture-viewer.tsx'

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

/** A note takes the place of a picture that this copy of the archive does not have, or that cannot be loaded. */
function Photo({ picture, image, isFirst, isLinked }: PhotoProps) {
  const { id, width, height, widths, animationBytes } = image
  const { addressOf, areFiles } = usePictureAddresses()
  const { hasFailed, watched } = useImageFailure()
  const address = addressOf(id, widths[0] ?? width)
  if (address === null) return <MissingPicture picture={picture} isLinked={false} />
  if (hasFailed) return <MissingPicture picture={picture} isLinked={false} note={explainFailure()} />
  const hasChoice = areFiles && widths.length > 1
  const photo = (
    // In a `picture`, React 19 writes no preload link before the page, which would be outside of the article.
    <picture>
      <img
        {...watched}
        src={address}
        srcSet={hasChoice ? widths.map((each) => `${addressOf(id, each)} ${each}w`).join(', ') : undefined}
        sizes={hasChoice ? '(min-width: 42rem) 38.5rem, 100vw' : undefined}
        width={width}
        height={height}
        alt={picture.alt}
        loading={isFirst ? undefined : 'lazy'}
        decoding="async"
      />
    </picture>
  )
  if (!areFiles || !isLinked) return photo
  return (
    <>
      <PhotoLink href={addressOf(id, width) ?? address}>{photo}</PhotoLink>
      {animationBytes !== null && (
        <a href={addressOf(id, 'play') ?? undefined} className="picture-note" lang="en">
          {messages.play(animationBytes)}
        </a>
      )}
    </>
  )
}

function explainFailure(): string {
  return navigator.onLine ? messages.failedPicture : messages.unsavedPicture
}

/** Opens the viewer, whose code is loaded with the first click. Without it, the link leads to the picture itself. */
function PhotoLink({ href, children }: PropsWithChildren<{ readonly href: string }>) {
  const [opened, setOpened] = useState<OpenedViewer | null>(null)

  async function open(link: HTMLAnchorElement) {
    try {
      const { PictureViewer } = await import('./viewer/picture-viewer.tsx')
      setOpened({ link, PictureViewer })
    } catch {
      location.assign(href)
    }
  }

  return (
    <>
      <a
        href={href}
        onClick={(event) => {
          if (!isPlainClick(event)) return
          event.preventDefault()
          void open(event.currentTarget)
        }}
      >
        {children}
      </a>
      {opened !== null && <opened.PictureViewer link={opened.link} onClose={() => setOpened(null)} />}
    </>
  )
}

interface OpenedViewer extends Pick<PictureViewerProps, 'link'> {
  readonly PictureViewer: ComponentType<PictureViewerProps>
}
