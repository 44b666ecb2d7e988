import { useContext } from 'react'
import type { Picture } from '../../../archive/article.ts'
import { MissingPicture } from './caption.tsx'
import { IllustrationsContext } from './illustrations.ts'

interface ArticlePictureProps {
  readonly picture: Picture
  /** False inside a link of the text. */
  readonly isLinked: boolean
}

/** A picture, or a note if the archive does not have it. The page loads its first picture at once. */
export function ArticlePicture({ picture, isLinked }: ArticlePictureProps) {
  const { pictures, code } = useContext(IllustrationsContext)
  const { image } = picture
  if (image === null || code === null) return <MissingPicture picture={picture} isLinked={isLinked} />
  return (
    <code.Photo
      picture={picture}
      image={image}
      isFirst={pictures.find((other) => other.image !== null) === picture}
      isLinked={isLinked}
      renderNote={(reason) => <MissingPicture picture={picture} isLinked={false} reason={reason} />}
    />
  )
}
