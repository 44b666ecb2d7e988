import { createContext, use } from 'react'
import { pictureFile } from '../../archive/paths.ts'
import type { PictureAddresses, PictureVariant } from '../platform/platform.ts'
import { useLinkNavigation } from './link-navigation.tsx'
import { relativeHref } from './relative-href.ts'

/** The pictures of a published site are files of the archive. */
export const FILE_ADDRESSES: PictureAddresses = {
  areFiles: true,
  create: (from, id, variant) => relativeHref(from, `/${pictureFile(id, variant)}`),
}

/** Only a single file has other addresses. */
export const PictureAddressesContext = createContext(FILE_ADDRESSES)

interface PictureAddressesHere extends Pick<PictureAddresses, 'areFiles'> {
  /** Returns null if this copy of the archive does not have the picture. */
  readonly addressOf: (id: string, variant: PictureVariant) => string | null
}

/** Returns the addresses of pictures for elements of the current page. */
export function usePictureAddresses(): PictureAddressesHere {
  const { location } = useLinkNavigation()
  const { areFiles, create } = use(PictureAddressesContext)
  return { areFiles, addressOf: (id, variant) => create(location, id, variant) }
}
