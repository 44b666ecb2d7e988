import * as fc from 'fast-check'

const PIECES = [
  '</script><script>alert(1)</script>',
  '<![CDATA[',
  ']]>',
  ']]>]]>',
  '&',
  '&amp;',
  '&lt;b&gt;',
  '&#0;',
  '&apos;',
  '<b>',
  '"',
  "'",
  '<!--',
  '-->',
  '<?xml?>',
  '{searchTerms}',
  '\u0000',
  '\u0001',
  '\u000b',
  '\u001f',
  '\u007f',
  '\u0085',
  '\u2028',
  '\u202e',
  '\u2066',
  '\ud800',
  '\udfff',
  '\ufffe',
  '\uffff',
  'Фёдор',
  'شهر',
  '🗞️',
  ' ',
]

/** Texts with characters that are special or forbidden in XML, HTML or JSON. */
export function hostileTexts(): fc.Arbitrary<string> {
  const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 10 })
  const pieces = fc.oneof(
    fc.constantFrom(...PIECES),
    units.map((codes) => String.fromCharCode(...codes)),
  )
  const long = fc.constantFrom(...PIECES).map((piece) => piece.padEnd(10_240, 'a'))
  const short = fc.array(pieces, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''))
  return fc.oneof({ weight: 9, arbitrary: short }, { weight: 1, arbitrary: long })
}
