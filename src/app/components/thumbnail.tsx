import { usePictureAddresses } from '../navigation/picture-addresses.ts'

/**
 * A small picture beside the headline of an article. It has no words, because the headline follows or precedes it. A
 * picture that cannot be loaded is hidden.
 */
export function Thumbnail({ id }: { readonly id: string }) {
  const src = usePictureAddresses().addressOf(id, 'thumb')
  if (src === null) return null
  return (
    <img
      ref={hideIfFailed}
      onError={({ currentTarget }) => hide(currentTarget)}
      src={src}
      width="96"
      height="72"
      alt=""
      loading="lazy"
      decoding="async"
      className="thumbnail"
    />
  )
}

/** A prerendered image may fail before React handles its events. */
function hideIfFailed(image: HTMLImageElement | null): void {
  if (image?.complete === true && image.naturalWidth === 0) hide(image)
}

function hide(image: HTMLImageElement): void {
  image.hidden = true
}
