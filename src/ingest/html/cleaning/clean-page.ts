import { removeClutter } from './remove-clutter.ts'
import { removeHostile } from './remove-hostile.ts'
import { restorePictures } from './restore-pictures.ts'

/** Removes from a page whatever is no part of a text, so that the search for the text sees less. */
export function cleanPage(document: Document): void {
  restorePictures(document)
  removeHostile(document)
  removeClutter(document)
}
