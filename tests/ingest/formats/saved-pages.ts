import { Buffer } from 'node:buffer'
import { encodePlist } from './webarchive/encode-plist.ts'

/** The address of the article that all functions of this file save. */
export const URL_OF_PAGE = 'https://press.example.net/2021/11/06/lamp-house-relit-4411'

/** A picture of 64 by 64 pixels: the signature and the size are those of a PNG, the rest is no picture. */
const PICTURE = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d494844520000004000000040', 'hex'),
  Buffer.from(Array.from({ length: 900 }, (_, index) => (index * 31) % 251)),
])

interface PageOptions {
  /** The `src` of the picture, with its quotation marks. */
  readonly src?: string
  /** At the start of the document, after the doctype. */
  readonly head?: string
  /** At the start of the body. */
  readonly top?: string
  readonly foot?: string
  /** Before each address of the page. */
  readonly prefix?: string
}

const PARAGRAPHS = [
  'The lamp house at the end of Vellport breakwater was lit again on Saturday evening, four years after the harbour office had switched it off. About two hundred people stood on the quay, most of them in rain clothes, and counted the seconds between two flashes.',
  '“It is five seconds, as it always was,” said Ines Marlow, who kept the lamp until 2017 and was asked to throw the switch. She had brought the old log book, in which the last entry says: “Dark from tonight. Nobody came.”',
  'The repair cost 41,000 crowns. Half of it was collected by the rowing club, the rest comes from the county’s fund for coastal monuments; the harbour office gives the electricity. The new lamp uses as much as a kettle.',
  'The office had always called the light useless, because every boat has a satellite receiver. Skippers of small boats said otherwise. “The receiver tells me where I am,” one of them wrote to this paper. “The lamp tells me where home is.”',
]

/** The article as its newspaper prints it, with navigation, a script, a frame and a tracker. */
export function createPage({
  src = '"/img/lamp-800.jpg"',
  head = '',
  top = '',
  foot = '',
  prefix = '',
}: PageOptions = {}) {
  return `<!DOCTYPE html>
${head}<html lang="en"><head><meta charset="utf-8"><title>Lamp House Relit - Vellport Gazette</title>
<meta property="og:site_name" content="Vellport Gazette">
<meta property="article:published_time" content="2021-11-06T21:10:00+01:00">
<meta name="author" content="Tom Reed">
<script>window.track = "${prefix}https://tracker.example.com/";</script>
</head><body>${top}
<nav><a href="${prefix}https://press.example.net/">Home</a> <a href="${prefix}https://press.example.net/coast">Coast</a></nav>
<article><h1>Lamp House Relit</h1>
<p>${PARAGRAPHS[0]}</p>
<figure><img src=${src} srcset="${prefix}https://press.example.net/img/lamp-1600.jpg 1600w" alt="A lamp house at night."><figcaption>The lamp on Saturday.</figcaption></figure>
<p>${PARAGRAPHS[1]}</p>
<h2>Forty-one thousand crowns</h2>
<p>${PARAGRAPHS[2]} <a href="${prefix}https://press.example.net/2017/lamp-out-1200" onclick="steal()">The light went out in 2017.</a></p>
<iframe src="https://ads.example.com/frame"></iframe>
<p>${PARAGRAPHS[3]}</p></article>
<form action="https://spy.example.com/"><input name="mail"></form>
<img src="https://tracker.example.com/pixel.gif" width="1" height="1">
<footer>Vellport Gazette</footer></body></html>
${foot}`
}

const DATA_URL = `data:image/png;base64,${PICTURE.toString('base64')}`

export function saveWithSingleFile(): string {
  const comment = `<!--
 Page saved with SingleFile
 url: ${URL_OF_PAGE}
 saved date: Sun Nov 14 2021 08:30:00 GMT+0100 (Central European Standard Time)
 info: private note
-->`
  const note = '<single-file-note><p>A private note of the person who saved the page.</p></single-file-note>'
  const hidden = '<p class="sf-hidden">A private note that the page had hidden.</p>'
  const bar = '<single-file-infobar><p>Saved, with a private note.</p></single-file-infobar>'
  return createPage({ src: DATA_URL, top: bar })
    .replace('<html lang="en">', `<html lang="en">${comment}`)
    .replace('<h2>', `${note}${hidden}<h2>`)
}

/** SingleFile stores a picture that occurs twice in a style sheet. */
export function saveWithSingleFileOnce(): string {
  const placeholder = `'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"></svg>'`
  const style = `style="background-image:var(--sf-img-7)!important"`
  const sheet = `<style>:root{--sf-img-7: url("${DATA_URL}")}</style>`
  return saveWithSingleFile()
    .replace(`src=${DATA_URL}`, `src=${placeholder} ${style}`)
    .replace('</head>', `${sheet}</head>`)
}

/** Chromium’s “Webpage, Complete”; the picture is in the folder beside it. */
export function saveComplete(): string {
  const length = String(URL_OF_PAGE.length).padStart(4, '0')
  const src = '"./Lamp House Relit - Vellport Gazette_files/lamp-800.jpg"'
  return createPage({ src, head: `<!-- saved from url=(${length})${URL_OF_PAGE} -->\n` })
}

/** The page of the Wayback Machine, with its toolbar; some addresses are wrapped twice. */
export function saveFromWayback(): string {
  const prefix = 'https://web.archive.org/web/20211107080910/'
  const twice = `${prefix}https://web.archive.org/web/20211106230000/`
  const script = `<script>__wm.wombat("${URL_OF_PAGE}","20211107080910","https://web.archive.org/","web","/_static/","1636272550");</script><!-- End Wayback Rewrite JS Include -->`
  const toolbar =
    '<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id="wm-ipp-base"><p>12 captures of this page, from 2021 to 2024, and a text that belongs to the toolbar.</p></div><!-- END WAYBACK TOOLBAR INSERT -->'
  return createPage({
    src: `"/web/20211107080910im_/https://press.example.net/img/lamp-800.jpg"`,
    top: toolbar,
    prefix: twice,
    foot: '<!--\n FILE ARCHIVED ON 08:09:10 Nov 07, 2021 AND RETRIEVED FROM THE\n INTERNET ARCHIVE ON 10:00:00 Nov 28, 2026.\n-->',
  }).replace('<head>', `<head>${script}`)
}

export function mirrorWithHttrack(): string {
  const address = URL_OF_PAGE.replace('https://', '')
  const comment = `<!-- Mirrored from ${address} by HTTrack Website Copier/3.x [XR&CO'2014], Sun, 14 Nov 2021 07:30:00 GMT -->\n`
  return createPage({ src: '"../../../img/lamp-800.jpg"', head: comment })
}

interface MhtmlOptions {
  readonly encoding?: 'quoted-printable' | 'base64' | 'binary' | '8bit'
  readonly lineEnd?: string
}

/** Chromium’s “Webpage, Single File”, with a frame of an advertiser. The boundary ends in hyphens, as Chromium’s does. */
export function saveAsMhtml({ encoding = 'quoted-printable', lineEnd = '\r\n' }: MhtmlOptions = {}): Buffer {
  const boundary = '----MultipartBoundary--vellport----'
  const withoutScripts = createPage({ src: '"/img/lamp-800.jpg"' }).replace(/<script>.*<\/script>/, '')
  const frame = '<html><body><p>Buy a boat, and pay for it when you are old and rich.</p></body></html>'
  const lines = [
    'From: <Saved by Blink>',
    `Snapshot-Content-Location: ${URL_OF_PAGE}`,
    'Subject: =?utf-8?Q?Lamp=20House=20Relit?=',
    'Date: Sun, 14 Nov 2021 07:30:00 GMT',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    `\tboundary="${boundary}"`,
    '',
    '',
    `--${boundary}`,
    'Content-Type: text/html',
    'Content-ID: <frame-A@mhtml.blink>',
    `Content-Transfer-Encoding: ${encoding}`,
    `Content-Location: ${URL_OF_PAGE}`,
    '',
    encode(withoutScripts, encoding, lineEnd),
    `--${boundary}`,
    'Content-Type: text/html',
    'Content-ID: <frame-B@mhtml.blink>',
    'Content-Transfer-Encoding: 8bit',
    'Content-Location: https://ads.example.com/frame',
    '',
    frame,
    `--${boundary}`,
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://press.example.net/img/lamp-1600.jpg',
    '',
    wrap(PICTURE.toString('base64'), lineEnd),
    `--${boundary}--`,
    '',
  ]
  return Buffer.from(lines.join(lineEnd))
}

/** Safari’s web archive, as a binary property list. */
export function saveAsWebarchive(): Buffer {
  return encodePlist({
    WebMainResource: {
      WebResourceData: Buffer.from(createPage({ src: '"/img/lamp-800.jpg"' })),
      WebResourceFrameName: '',
      WebResourceMIMEType: 'text/html',
      WebResourceTextEncodingName: 'UTF-8',
      WebResourceURL: URL_OF_PAGE,
    },
    WebSubresources: [
      {
        WebResourceData: Buffer.from('a{}'),
        WebResourceMIMEType: 'text/css',
        WebResourceURL: 'https://x.example.com/a',
      },
      {
        WebResourceData: PICTURE,
        WebResourceMIMEType: 'image/png',
        WebResourceURL: 'https://press.example.net/img/lamp-800.jpg',
      },
    ],
  })
}

function encode(text: string, encoding: string, lineEnd: string): string {
  if (encoding === 'base64') return wrap(Buffer.from(text).toString('base64'), lineEnd)
  if (encoding !== 'quoted-printable') return text
  const escaped = [...Buffer.from(text)].map((byte) => {
    const isPlain = byte === 10 || (byte >= 32 && byte < 127 && byte !== 61)
    return isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
  })
  return escaped.join('').replace(/(?:=[\dA-F]{2}|[^=\n]){70}/g, `$&=${lineEnd}`)
}

function wrap(text: string, lineEnd: string): string {
  return text.replace(/.{76}/g, `$&${lineEnd}`)
}
