import type { RelatedLink } from '../body/link-blocks.ts'
import { markCaptions } from './mark-captions.ts'
import { removeClutter } from './remove-clutter.ts'
import { removeHostile } from './remove-hostile.ts'
import { removeSurroundings } from './remove-surroundings.ts'
import { restorePictures } from './restore-pictures.ts'

/**
 * Removes from a page whatever is no part of a text, so that the search for the text sees less. Returns the links to other
 * articles that stood in the text.
 */
export function cleanPage(document: Document, heading: Element | null, url: string | null): readonly RelatedLink[] {
  restorePictures(document)
  removeHostile(document)
  markCaptions(document)
  const related = removeClutter(document, url)
  removeSurroundings(document, heading)
  return related
}
