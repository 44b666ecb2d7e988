/** A caption alone, a wide picture in the text, and another one. */
export const EXAMPLE_PICTURES = [
  { caption: 'Lost in the move', credit: null },
  {
    place: 'body',
    caption: 'The pier on Monday',
    credit: 'Ada Quill',
    alt: 'A pier',
    image: { id: 'abcdefghij234567', width: 1280, height: 721, widths: [640, 1280], animationBytes: null },
  },
  {
    place: 'body',
    caption: '',
    credit: null,
    alt: '',
    image: { id: 'bbcdefghij234567', width: 300, height: 200, widths: [300], animationBytes: null },
  },
] as const

/** The path of the largest file of the first picture. */
export const FIRST_PICTURE = 'data/pictures/ab/abcdefghij234567-1280.webp'
