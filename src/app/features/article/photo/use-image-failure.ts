import { type Ref, useCallback, useEffect, useState } from 'react'

interface ImageFailure {
  readonly hasFailed: boolean
  /** The properties of the `img`, which must not be rendered while `hasFailed`. */
  readonly watched: { readonly ref: Ref<HTMLImageElement>; readonly onError: () => void }
}

/**
 * Determines whether an image could not be loaded, so that no broken image is shown. The image is requested again when
 * the connection is back.
 */
export function useImageFailure(): ImageFailure {
  const [hasFailed, setHasFailed] = useState(false)
  // A prerendered image may fail before React handles its events.
  const ref = useCallback((image: HTMLImageElement | null) => {
    if (image?.complete === true && image.naturalWidth === 0) setHasFailed(true)
  }, [])
  useEffect(() => {
    if (!hasFailed) return
    const retry = () => setHasFailed(false)
    addEventListener('online', retry)
    return () => removeEventListener('online', retry)
  }, [hasFailed])
  return { hasFailed, watched: { ref, onError: () => setHasFailed(true) } }
}
