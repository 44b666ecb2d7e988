import { Buffer } from 'node:buffer'
import type { Element } from 'hast'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { listBodyParts } from '../../../../src/ingest/formats/parts/body-parts.ts'

const SEED = Buffer.from('RmVycnk=')
/** Of `Ferry`, by sha256sum. */
const HASH = 'be3152d00da37fd330a5087d07d48ed049eb7afe245ffa859c0347b9ccb083f7'

test('each part that a picture uses is listed once, with the hash and the size of its bytes', () => {
  const picture = h('img', { src: 'part:base64-0-8' })
  const body: readonly Element[] = [h('figure', [picture]), h('p', ['Text ', picture]), h('img', { src: 'a.png' })]
  expect(listBodyParts(body, new Set(['base64-0-8', 'raw-0-4']), SEED)).toEqual([
    { key: 'base64-0-8', hash: HASH, size: 5 },
  ])
})

test('the parts of a page that is encoded itself are decoded twice', () => {
  const page = `AA${SEED}BB${SEED}`
  const seed = Buffer.from(`--${Buffer.from(page).toString('base64')}`)
  const keys = [2, 12].map((start) => `base64-2-${seed.length}.base64-${start}-${start + 8}`)
  const body = keys.map((key) => h('img', { src: `part:${key}` }))
  expect(listBodyParts(body, new Set(keys), seed)).toEqual(keys.map((key) => ({ key, hash: HASH, size: 5 })))
})

test('a key that the page itself contains loses its address', () => {
  const forged = h('img', { src: ' PART:raw-0-8', alt: 'A ferry' })
  expect(listBodyParts([h('p', [forged])], new Set(), SEED)).toEqual([])
  expect(forged.properties).toEqual({ alt: 'A ferry' })
})
