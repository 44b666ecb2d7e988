import { pictureFile } from '../../archive/paths.ts'
import { useLinkNavigation } from '../navigation/link-navigation.tsx'

/** A small picture beside the headline of an article. It has no words, because the headline follows or precedes it. */
export function Thumbnail({ id }: { readonly id: string }) {
  const { location, createHref } = useLinkNavigation()
  const src = createHref(location, `/${pictureFile(id, 'thumb')}`)
  return <img src={src} width="96" height="72" alt="" loading="lazy" decoding="async" className="thumbnail" />
}
