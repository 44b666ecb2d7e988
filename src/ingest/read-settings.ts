import * as v from 'valibot'
import { type Settings, SettingsSchema } from '../archive/settings.ts'
import { FILE_START, type Where } from './finding-kind.ts'
import { FINDINGS } from './findings.ts'
import type { Notebook } from './notebook.ts'
import { readYamlText } from './yaml-text.ts'

const FORMS: Readonly<Record<string, string>> = {
  title: 'a text',
  description: 'a text',
  language: 'a language such as en or pt-BR',
  home: 'an http or https address',
  onError: 'fail or skip',
  dateOrder: 'day-first or month-first',
}

export const DEFAULT_SETTINGS: Settings = v.parse(SettingsSchema, {})

/** A setting that cannot be used is a finding, and takes its default; the others hold. */
export function readSettings(text: string, notebook: Notebook): Settings {
  const reading = readYamlText(text)
  if (reading.kind === 'broken') {
    notebook.add(FINDINGS.settingsBroken, reading.where, reading.reason)
    return DEFAULT_SETTINGS
  }
  const values = reading.values ?? {}
  const parsed = v.safeParse(SettingsSchema, values)
  if (parsed.success) return parsed.output
  const refused = new Set<string>()
  for (const issue of parsed.issues) {
    const key = v.getDotPath(issue)
    if (key === null) {
      notebook.add(FINDINGS.settingsInvalid, FILE_START, 'keys with values, such as title: My archive', issue.received)
      return DEFAULT_SETTINGS
    }
    if (refused.has(key)) continue
    refused.add(key)
    const form = FORMS[key]
    const expected = form === undefined ? `one of ${Object.keys(FORMS).join(', ')}` : `${key} to be ${form}`
    notebook.add(FINDINGS.settingsInvalid, placeOfKey(text, key), expected, form === undefined ? key : issue.received)
  }
  // Every issue has a key here, so that the values are a mapping.
  const kept = Object.entries(values).filter(([key]) => !refused.has(key))
  const again = v.safeParse(SettingsSchema, Object.fromEntries(kept))
  return again.success ? again.output : DEFAULT_SETTINGS
}

function placeOfKey(text: string, key: string): Where {
  const index = text.split('\n').findIndex((line) => line.replace(/^["']/, '').startsWith(key))
  return { line: Math.max(0, index) + 1, column: 1 }
}
