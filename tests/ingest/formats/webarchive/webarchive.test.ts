import { Buffer } from 'node:buffer'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseWebarchive } from '../../../../src/ingest/formats/webarchive/parse-webarchive.ts'
import { anyDamage, damageBytes } from '../../../damage-bytes.ts'
import { readText } from '../../read-text.ts'
import { saveAsWebarchive } from '../saved-pages.ts'
import { assemblePlist, encodeList, encodePlist } from './encode-plist.ts'

const ARCHIVE = saveAsWebarchive()

describe('a web archive', () => {
  test('gives the ranges of its page and of its resources', () => {
    const archive = parseWebarchive(ARCHIVE)
    expect(archive?.main).toMatchObject({
      url: expect.stringContaining('lamp-house'),
      type: 'text/html',
      encoding: 'UTF-8',
    })
    const { start = 0, end = 0 } = archive?.main ?? {}
    expect(ARCHIVE.toString('utf8', start, end)).toMatch(/^<!DOCTYPE html>[^]*<\/html>\n$/)
    expect(archive?.subresources.map(({ type }) => type)).toEqual(['text/css', 'image/png'])
  })

  test('reads addresses with letters of all scripts', () => {
    const resource = { WebResourceData: Buffer.from(''), WebResourceURL: 'https://газета.example/é' }
    expect(parseWebarchive(encodePlist({ WebMainResource: resource }))?.main.url).toBe('https://газета.example/é')
  })

  test.each([
    [
      'of a PDF',
      encodePlist({
        WebMainResource: { WebResourceData: Buffer.from('%PDF'), WebResourceMIMEType: 'application/pdf' },
      }),
      ['not-an-article'],
    ],
    ['without a page', encodePlist({ WebSubresources: [] }), ['page-broken']],
    ['that is cut', ARCHIVE.subarray(0, 2000), ['page-broken']],
    ['with only its signature', Buffer.from('bplist00'), ['page-broken']],
    ['that contains itself', assemblePlist([encodeList([0, 0])]), ['page-broken']],
    ['that is its own key', assemblePlist([Buffer.from([0xd1, 0, 0, 0, 0])]), ['page-broken']],
  ])('%s is a finding', (_, bytes, codes) => {
    expect(readText(bytes, 'a.webarchive').codes).toEqual(codes)
  })

  test('with too many resources is a finding', () => {
    const bytes = encodePlist({
      WebMainResource: { WebResourceData: Buffer.from(''), WebResourceMIMEType: 'text/html' },
      WebSubresources: Array.from({ length: 20_001 }, () => ''),
    })
    expect(readText(bytes, 'a.webarchive').codes).toEqual(['over-limit'])
  })

  test('with any damage is read or is a finding, and never an error of the program', () => {
    fc.assert(
      fc.property(anyDamage, (damage) => {
        expect(readText(damageBytes(ARCHIVE, damage), 'a.webarchive').codes).not.toContain('ingest-failed')
      }),
      { numRuns: 100 },
    )
  })
})
