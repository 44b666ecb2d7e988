import { removeClutter } from './remove-clutter.ts'
import { removeHostile } from './remove-hostile.ts'
import { removeSurroundings } from './remove-surroundings.ts'
import { restorePictures } from './restore-pictures.ts'

/** Removes from a page whatever is no part of a text, so that the search for the text sees less. */
export function cleanPage(document: Document, heading: Element | null): void {
  restorePictures(document)
  removeHostile(document)
  removeClutter(document)
  removeSurroundings(document, heading)
}
