import { describe, expect, test } from 'vitest'
import { readOrigin, resolveCopy } from '../../../../src/ingest/formats/html/provenance.ts'
import { readSavedDay } from '../../../../src/ingest/formats/html/saved-day.ts'
import { restoreOriginalPage, unwrapAddress } from '../../../../src/ingest/formats/html/wayback.ts'

const PIER = 'https://press.example.net/pier'
const WAYBACK = 'https://web.archive.org/web/20200204101532/'

describe('the provenance of a page saved by', () => {
  test.each([
    [
      'SingleFile',
      `<html><!--\n Page saved with SingleFile \n url: ${PIER} \n saved date: Sat Nov 28 2026 17:45:49 GMT+0000 (Coordinated Universal Time)\n-->`,
      { url: PIER, saved: { date: '2026-11-28', tool: 'SingleFile', address: null }, isCopy: false },
    ],
    [
      'SingleFile without the date',
      `<html><!--\n Archive processed by SingleFile\n url: ${PIER}\n info: saved date: 1 Jan 2020\n-->`,
      { url: PIER, saved: { date: null, tool: 'SingleFile', address: null }, isCopy: false },
    ],
    [
      'SingleFile from the Wayback Machine',
      `<html><!--\n Page saved with SingleFile\n url: ${WAYBACK}${PIER}\n saved date: Sat Nov 28 2026\n-->`,
      { url: PIER, saved: { date: '2026-11-28', tool: 'SingleFile', address: WAYBACK + PIER }, isCopy: true },
    ],
    [
      'a browser',
      `<!DOCTYPE html>\n<!-- saved from url=(0030)${PIER} -->\n<html>`,
      { url: PIER, saved: { date: null, tool: 'a browser', address: null }, isCopy: false },
    ],
    [
      'a browser, from a disk',
      '<!-- saved from url=(0014)about:internet -->',
      { url: null, saved: { date: null, tool: 'a browser', address: null }, isCopy: false },
    ],
    [
      'HTTrack',
      "<html>\n<!-- Mirrored from press.example.net/pier by HTTrack Website Copier/3.x [XR&CO'2014], Fri, 26 Jul 2019 11:34:03 GMT -->",
      {
        url: 'http://press.example.net/pier',
        saved: { date: '2019-07-26', tool: 'HTTrack', address: null },
        isCopy: false,
      },
    ],
    [
      'the Wayback Machine without its scripts',
      '<html></html><!--\n     FILE ARCHIVED ON 10:15:32 Feb 04, 2020 AND RETRIEVED FROM THE\n INTERNET ARCHIVE -->',
      { url: null, saved: { date: '2020-02-04', tool: 'Wayback Machine', address: null }, isCopy: true },
    ],
    [
      'nothing',
      '<p>Page saved with SingleFile url: https://a.example.com/</p>',
      { url: null, saved: null, isCopy: false },
    ],
  ])('%s', (_, html, origin) => {
    expect(resolveCopy(html, readOrigin(html, 'a.html'))).toEqual(origin)
  })

  test.each([
    ['press.example.net/pier/index.html', 'http://press.example.net/pier/'],
    ['mirrors/www.press.com/2020/Pier%20Head.html', 'http://www.press.com/2020/Pier%20Head.html'],
    ['press.example.net/index.html?p=3', 'http://press.example.net/?p=3'],
    ['press.org/pier', 'http://press.org/pier'],
    ['2020/pier.html', null],
    ['press.org', null],
    ['v1.final/pier.html', null],
    ['St. Petersburg/pier.html', null],
  ])('the path %s of a mirror has the address %s', (path, url) => {
    expect(readOrigin('<html>', path)).toEqual({ url, saved: null })
  })
})

test.each([
  [`${WAYBACK}${PIER}`, PIER],
  [`http://web.archive.org:80/web/20100101000000im_/${PIER}`, PIER],
  [`//web.archive.org/web/2010id_/${WAYBACK}${PIER}`, PIER],
  [`${WAYBACK}press.example.net/pier`, 'http://press.example.net/pier'],
  [`${WAYBACK}https%3A%2F%2Fpress.example.net%2Fpier`, PIER],
  [PIER, PIER],
  ['https://web.archive.org/about', 'https://web.archive.org/about'],
])('the original of %s is %s', (address, original) => {
  expect(unwrapAddress(address)).toBe(original)
})

test('all addresses of a copy lead to their originals, and the texts around them stay', () => {
  const page = `<a href="/web/2020im_/${PIER}">, <img srcset="${WAYBACK}${WAYBACK}${PIER} 1x, //web.archive.org/web/20200101/${PIER} 2x"> web.archive.org/web/2020/`
  expect(restoreOriginalPage(page)).toBe(
    `<a href="${PIER}">, <img srcset="${PIER} 1x, ${PIER} 2x"> web.archive.org/web/2020/`,
  )
})

test.each([
  ['Sat Nov 28 2026 17:45:49 GMT+0100 (Central European Standard Time)', '2026-11-28'],
  ['Fri, 26 Jul 2019 11:34:03 GMT', '2019-07-26'],
  ['10:15:32 Feb 04, 2020', '2020-02-04'],
  ['31 Feb 2020', null],
  ['yesterday', null],
])('the day of %j is %s', (text, day) => {
  expect(readSavedDay(text)).toBe(day)
})
