/** The texts of pictures. */
export const messages = {
  unsavedPicture: 'Picture not saved offline',
  failedPicture: 'Picture could not be loaded',
  play: (bytes: number) => `Play (${(bytes / 1e6).toFixed(1)} MB)`,
} as const
