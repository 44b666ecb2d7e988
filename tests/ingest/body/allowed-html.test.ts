import { expect, test } from 'vitest'
import { BODY_ATTRIBUTES } from '../../../src/archive/body-markup.ts'
import { ALLOWED_HTML } from '../../../src/ingest/body/allowed-html.ts'

test('the reader can show every attribute that ingest lets through, and knows no others', () => {
  const allowed = Object.values(ALLOWED_HTML.attributes).flatMap((rules) =>
    rules.map((rule) => (typeof rule === 'string' ? rule : String(rule[0]))),
  )
  expect([...new Set(allowed)].toSorted()).toEqual([...BODY_ATTRIBUTES.keys()].toSorted())
})
