/** A WebP file of 64 × 48 pixels, in base64. */
export const GREY_PICTURE = 'UklGRiQAAABXRUJQVlA4TBcAAAAvP8ALAAdQxCIWsf8BICH8Xy9G9D/1AwA='
