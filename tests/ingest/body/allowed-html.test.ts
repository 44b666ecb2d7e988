import { expect, test } from 'vitest'
import { BODY_ATTRIBUTES } from '../../../src/archive/body-markup.ts'
import { ALLOWED_HTML } from '../../../src/ingest/body/allowed-html.ts'

test('the allowed attributes of ingest are the attributes that the reader can show', () => {
  const allowed = Object.values(ALLOWED_HTML.attributes).flatMap((rules) =>
    rules.map((rule) => (typeof rule === 'string' ? rule : String(rule[0]))),
  )
  expect([...new Set(allowed)].toSorted()).toEqual([...BODY_ATTRIBUTES.keys()].toSorted())
})
