import { type ComponentType, type PropsWithChildren, type ReactNode, useState } from 'react'
import type { Picture, PublishedImage } from '../../../../archive/article.ts'
import { useImageFailure } from './use-image-failure.ts'
import { isPlainClick } from '../../../navigation/archive-link.tsx'
import { usePictureAddresses } from '../../../navigation/picture-addresses.ts'
import { messages } from './messages.ts'
import type { PictureViewerProps } from '../viewer/picture-viewer.tsx'

export interface PhotoProps {
  readonly picture: Picture
  readonly image: PublishedImage
  /** True to load the picture at once. */
  readonly isFirst: boolean
  /** True to link the picture to its largest file. False inside a link of the text. */
  readonly isLinked: boolean
  /** Renders the note that takes the place of the picture; null for a picture that this copy does not have. */
  readonly renderNote: (reason: string | null) => ReactNode
}

/** A note takes the place of a picture that this copy of the archive does not have, or that cannot be loaded. */
export function Photo({ picture, image, isFirst, isLinked, renderNote }: PhotoProps) {
  const { id, width, height, widths, animationBytes } = image
  const { addressOf, areFiles } = usePictureAddresses()
  const { hasFailed, watched } = useImageFailure()
  const address = addressOf(id, widths[0] ?? width)
  if (address === null) return renderNote(null)
  if (hasFailed) return renderNote(explainFailure())
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
      const { PictureViewer } = await import('../viewer/picture-viewer.tsx')
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
