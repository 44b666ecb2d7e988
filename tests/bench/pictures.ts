import { Buffer } from 'node:buffer'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import { createTemporaryFolder, removeTemporaryFolders } from '../temporary-folder.ts'
import { buildWithProfile, readProfile, type StepProfile } from './build-profile.ts'

const PICTURES_PER_ARTICLE = 4
/** Sizes of pictures on the web, and one of a phone. */
const SIZES = [
  [1600, 1067],
  [1200, 800],
  [1600, 900],
  [1000, 1500],
  [1600, 1200],
  [800, 533],
  [1280, 720],
  [4608, 3072],
] as const

/** Builds an archive of generated photographs twice, and prints the cost of a picture. `--count` is their number. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { count: { type: 'string', default: '500' } } })
  const count = Math.max(1, Number.parseInt(values.count, 10))
  const folder = await createTemporaryFolder()
  try {
    await writeArchive(join(folder, 'seeds'), count)
    for (const state of ['the first build', 'the second build']) {
      const profile = join(folder, 'profile.json')
      await buildWithProfile(join(folder, 'seeds'), join(folder, 'dist'), profile, {
        BACKFILE_CACHE: join(folder, 'cache'),
      })
      print(`${count} pictures, ${state}`, count, await readProfile(profile))
    }
  } finally {
    await removeTemporaryFolders()
  }
}

function print(name: string, count: number, steps: readonly StepProfile[]): void {
  const pictures = steps.find(({ step }) => step === 'pictures')
  const peak = Math.max(...steps.map(({ peakMegabytes }) => peakMegabytes))
  const all = steps.reduce((sum, { seconds }) => sum + seconds, 0)
  const cpuMs = (((pictures?.cpuSeconds ?? 0) * 1000) / count).toFixed(1)
  process.stdout.write(
    `${name}: ${cpuMs} ms CPU and ${(((pictures?.seconds ?? 0) * 1000) / count).toFixed(1)} ms a picture, ` +
      `all steps ${all.toFixed(1)} s, peak memory ${peak.toFixed(0)} MB\n`,
  )
}

/** Writes articles with four pictures each. No two pictures have the same bytes. */
async function writeArchive(folder: string, count: number): Promise<void> {
  const photos = await Promise.all(SIZES.map(([width, height], index) => createPhoto(width, height, index)))
  await mkdir(folder, { recursive: true })
  for (let first = 0; first < count; first += PICTURES_PER_ARTICLE) {
    const numbers = Array.from({ length: Math.min(PICTURES_PER_ARTICLE, count - first) }, (_, index) => first + index)
    const month = `${1980 + (first % 40)}-0${1 + (first % 9)}`
    await mkdir(join(folder, month), { recursive: true })
    for (const number of numbers) {
      const photo = photos[number % photos.length]
      if (photo !== undefined) await writeFile(join(folder, month, `${number}.jpg`), withComment(photo, String(number)))
    }
    const pictures = numbers.map((number) => `![The pier, picture ${number}](${number}.jpg)`).join('\n\n')
    const text = `# The Pier in Picture ${first}\n\n${month}-03\n\nThe pier was painted.\n\n${pictures}\n`
    await writeFile(join(folder, month, `${first}.md`), text)
  }
}

/** Smooth noise compresses about as well as a photograph: 140 KB for 1,600 pixels. */
async function createPhoto(width: number, height: number, index: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 110 + 5 * index, sigma: 60 } as const
  const small = { width: width >> 2, height: height >> 2, channels: 3, background: '#888', noise } as const
  const blurred = await sharp({ create: small }).blur(2).png().toBuffer()
  return await sharp(blurred).resize(width, height).jpeg({ quality: 88 }).toBuffer()
}

/** Inserts a comment behind the first marker of a JPEG. */
function withComment(jpeg: Buffer, comment: string): Buffer {
  const header = Buffer.from([0xff, 0xfe, 0, comment.length + 2])
  return Buffer.concat([jpeg.subarray(0, 2), header, Buffer.from(comment), jpeg.subarray(2)])
}
