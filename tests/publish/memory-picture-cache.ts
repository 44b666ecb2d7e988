import type { ConvertedPicture } from '../../src/publish/pictures/convert-picture.ts'
import type { PictureCache, PictureIndex } from '../../src/publish/pictures/picture-cache.ts'

/** A cache for one test, which keeps every picture. */
export function createMemoryPictureCache(): PictureCache {
  const pictures = new Map<string, ConvertedPicture>()
  const indexes = new Map<string, PictureIndex>()
  return {
    read: (id) => pictures.get(id) ?? null,
    write: (id, picture) => void pictures.set(id, picture),
    readIndex: (archive) => indexes.get(archive) ?? { stamps: new Map(), results: new Map() },
    writeIndex: (archive, index) => void indexes.set(archive, index),
    prune: () => undefined,
  }
}
