import type { PictureAddresses } from '../platform/platform.ts'

/** Script elements with a type that no browser runs, by the ids of their pictures. */
export type PictureBlocks = ReadonlyMap<string, Pick<HTMLScriptElement, 'text'>>

/** Finds the blocks by element and attribute, because an article may contain any id, but no script element. */
export function findPictureBlocks(document: Document): PictureBlocks {
  const scripts = document.querySelectorAll<HTMLScriptElement>('script[data-picture]')
  return new Map(Array.from(scripts, (block) => [block.dataset['picture'] ?? '', block]))
}

/**
 * Returns the addresses of the pictures in a single file, which `src/publish/single-file/embed-pictures.ts` writes. A block
 * is an element `<script type="application/octet-stream" data-picture="ID">` with a WebP file in base64.
 */
export function createEmbeddedPictures(blocks: PictureBlocks): PictureAddresses {
  return {
    areFiles: false,
    create(_, id) {
      const block = blocks.get(id)
      return block === undefined ? null : `data:image/webp;base64,${block.text}`
    },
  }
}
