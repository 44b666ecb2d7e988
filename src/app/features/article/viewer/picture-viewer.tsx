import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import './picture-viewer.css'
import { listPictures } from './list-pictures.ts'
import { messages } from './messages.ts'

export interface PictureViewerProps {
  /** The link of the picture that is shown first. */
  readonly link: HTMLAnchorElement
  readonly onClose: () => void
}

/** A shorter movement of a finger is a tap. */
const MIN_SWIPE_PX = 60

/**
 * Shows the pictures of the article large, one at a time. Arrow keys and swipes step through them, Escape closes, and the
 * browser itself zooms with two fingers.
 */
export function PictureViewer({ link, onClose }: PictureViewerProps) {
  const dialogRef = useRef<HTMLDialogElement>(null)
  const swipeStart = useRef<number | null>(null)
  const [{ pictures, index: first }] = useState(() => listPictures(link))
  const [index, setIndex] = useState(first)
  useEffect(() => {
    if (dialogRef.current?.open === false) dialogRef.current.showModal()
  }, [])
  const picture = pictures[index]
  if (picture === undefined) return null
  const { src, smallSrc, width, height, alt, caption, language, isRightToLeft } = picture

  const step = (by: number) => setIndex((current) => Math.min(Math.max(current + by, 0), pictures.length - 1))

  function stepByKey({ key }: KeyboardEvent) {
    const forwards = isRightToLeft ? 'ArrowLeft' : 'ArrowRight'
    if (key === 'ArrowLeft' || key === 'ArrowRight') step(key === forwards ? 1 : -1)
    if (key === 'Home') step(-pictures.length)
    if (key === 'End') step(pictures.length)
  }

  function startSwipe({ pointerType, isPrimary, clientX }: PointerEvent) {
    // A zoomed picture is moved by one finger, and two fingers zoom it.
    const isZoomed = (visualViewport?.scale ?? 1) > 1
    swipeStart.current = pointerType === 'touch' && isPrimary && !isZoomed ? clientX : null
  }

  function endSwipe({ clientX }: PointerEvent) {
    const moved = swipeStart.current === null ? 0 : clientX - swipeStart.current
    swipeStart.current = null
    if (Math.abs(moved) >= MIN_SWIPE_PX) step(moved < 0 === isRightToLeft ? -1 : 1)
  }

  return createPortal(
    // The keys of the dialog are those of its buttons, and Escape is the browser's.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog ref={dialogRef} aria-label={messages.label} className="viewer" onClose={onClose} onKeyDown={stepByKey}>
      <figure
        onPointerDown={startSwipe}
        onPointerUp={endSwipe}
        onPointerCancel={() => {
          swipeStart.current = null
        }}
      >
        <img
          key={src}
          src={src}
          width={width}
          height={height}
          alt={alt}
          onError={({ currentTarget }) => {
            // The address is set once, because the smaller file may fail too.
            if (currentTarget.src === src && smallSrc !== '') currentTarget.src = smallSrc
          }}
        />
        {caption !== '' && (
          <figcaption lang={language} dir="auto">
            {caption}
          </figcaption>
        )}
      </figure>
      <div className="viewer-bar">
        {pictures.length > 1 && (
          <>
            <button
              type="button"
              className="button"
              aria-label={messages.previous}
              aria-disabled={index === 0}
              onClick={() => step(-1)}
            >
              ←
            </button>
            <output>{messages.position(index + 1, pictures.length)}</output>
            <button
              type="button"
              className="button"
              aria-label={messages.next}
              aria-disabled={index === pictures.length - 1}
              onClick={() => step(1)}
            >
              →
            </button>
          </>
        )}
        <button type="button" className="button" onClick={() => dialogRef.current?.close()}>
          {messages.close}
        </button>
      </div>
    </dialog>,
    document.body,
  )
}
