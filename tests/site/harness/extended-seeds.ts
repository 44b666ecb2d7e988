import { appendFile, cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PORT_TOWN } from './run-build.ts'

/** The address of the archive in the bundle `extended`. */
export const EXTENDED_HOME = 'https://archive.example.org/courier/'

/** An additional article, which is the newest of the archive. */
export const LATE_HEADLINE = 'Lighthouse Gets a New Lamp'
const LATE = `# ${LATE_HEADLINE}\n\n9 March 2024\n\nThe lamp came by rail.\n`

/** An article whose markup requests files from another host in many ways. */
const PICTURES = `# A Day at the Fish Market

By Jonas Vetch

March 10, 2021

![Crates of herring](https://pictures.example.net/crates.jpg "Crates")

Words ![](https://pictures.example.net/scales.jpg) here.

<picture><source srcset="https://pictures.example.net/a.webp 2x"><img src="https://pictures.example.net/a.jpg" srcset="https://pictures.example.net/a@2x.jpg 2x" loading="eager" alt="The auction"></picture>

<video controls autoplay poster="https://pictures.example.net/poster.jpg"><source src="https://pictures.example.net/market.mp4"></video>
<audio autoplay src="https://pictures.example.net/bell.mp3"></audio>
<p style="background: url(https://pictures.example.net/paper.png)">On paper.</p>
<style>@import "https://pictures.example.net/fonts.css"; p { background: url(https://pictures.example.net/p.png) }</style>
<link rel="prefetch" href="https://pictures.example.net/next"><link rel="preconnect" href="https://pictures.example.net">
<link rel="stylesheet" href="https://pictures.example.net/all.css"><meta http-equiv="refresh" content="9;url=https://pictures.example.net/">
<iframe src="https://pictures.example.net/frame"></iframe><object data="https://pictures.example.net/o"></object>
<svg><image href="https://pictures.example.net/s.png"/></svg>

[![Gulls](https://pictures.example.net/gulls.jpg)](https://example.org/gulls) and [a site](https://example.org/prices).

Related article: [Herring Prices](https://example.org/herring)

Original url: https://courier.example.org/market
`

/** Writes the seeds of Port Town with another home and two more articles, as a new version of the same archive. */
export async function writeExtendedSeeds(folder: string): Promise<void> {
  await cp(PORT_TOWN, folder, { recursive: true })
  await appendFile(join(folder, 'archive.yaml'), `home: ${EXTENDED_HOME}\n`)
  await writeFile(join(folder, 'late.md'), LATE)
  await writeFile(join(folder, 'pictures.md'), `---\nslug: pictures\n---\n${PICTURES}`)
}
