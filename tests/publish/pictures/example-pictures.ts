import { Buffer } from 'node:buffer'
import sharp from 'sharp'

/** Creates a photograph-like picture of noise, upright, with the given texts and a place in its EXIF. */
export function createPhoto(width: number, height: number) {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
  return sharp({ create: { width, height, channels: 3, background: '#888', noise } })
}

/** EXIF with a caption, a photographer, a serial number and a place. */
export const EXIF = {
  IFD0: { ImageDescription: 'The pier at low water.', Artist: 'Ruth Pellow' },
  IFD2: { BodySerialNumber: 'SERIAL-4711' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
}

/** Creates a GIF with a frame for each colour. */
export async function createAnimation(width: number, height: number, colours: readonly string[]): Promise<Buffer> {
  const frames = await Promise.all(
    colours.map((background) =>
      sharp({ create: { width, height, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
  return await sharp(frames, { join: { animated: true } })
    .gif({ delay: colours.map(() => 100) })
    .toBuffer()
}

export function createSvg(content: string): Buffer {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300">${content}</svg>`)
}
