import { usePictureAddresses } from '../navigation/picture-addresses.ts'
import { useImageFailure } from './use-image-failure.ts'

/**
 * A small picture beside the headline of an article. It has no words, because the headline follows or precedes it. A
 * picture that cannot be loaded is left out.
 */
export function Thumbnail({ id }: { readonly id: string }) {
  const { hasFailed, watched } = useImageFailure()
  const src = usePictureAddresses().addressOf(id, 'thumb')
  if (hasFailed || src === null) return null
  return (
    <img {...watched} src={src} width="96" height="72" alt="" loading="lazy" decoding="async" className="thumbnail" />
  )
}
