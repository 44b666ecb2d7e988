import * as v from 'valibot'
import { type Settings, SettingsSchema } from '../../archive/settings.ts'
import { type Diagnostics, FILE_START, type Position } from '../diagnostics/diagnostics.ts'
import { FINDINGS } from '../diagnostics/findings.ts'
import { parseYaml } from '../text/parse-yaml.ts'

const FORMS: Readonly<Record<string, string>> = {
  title: 'a text',
  description: 'a text',
  language: 'a language such as en or pt-BR',
  home: 'an http or https address without ? and #',
  pages: 'articles, months or none',
  pictures: 'all, small or none',
  onError: 'fail or skip',
  dateOrder: 'day-first or month-first',
}

export const DEFAULT_SETTINGS: Settings = v.parse(SettingsSchema, {})

/** An invalid setting is a finding and has its default. All other settings keep their values. */
export function readSettings(text: string, diagnostics: Diagnostics): Settings {
  const reading = parseYaml(text)
  if (reading.kind === 'broken') {
    diagnostics.add(FINDINGS.settingsBroken, reading.position, reading.reason)
    return DEFAULT_SETTINGS
  }
  const values = reading.values ?? {}
  if (typeof values !== 'object' || Array.isArray(values)) {
    diagnostics.add(FINDINGS.settingsInvalid, FILE_START, 'keys with values, such as title: My archive', nameOf(values))
    return DEFAULT_SETTINGS
  }
  const parsed = v.safeParse(SettingsSchema, values)
  if (parsed.success) return parsed.output
  const refused = new Map(parsed.issues.map((issue) => [v.getDotPath(issue) ?? '', issue.input]))
  for (const [key, value] of refused) {
    const form = FORMS[key]
    const expected = form === undefined ? `one of ${Object.keys(FORMS).join(', ')}` : `${key} to be ${form}`
    diagnostics.add(FINDINGS.settingsInvalid, placeOfKey(text, key), expected, form === undefined ? key : nameOf(value))
  }
  const kept = Object.entries(values).filter(([key]) => !refused.has(key))
  const again = v.safeParse(SettingsSchema, Object.fromEntries(kept))
  return again.success ? again.output : DEFAULT_SETTINGS
}

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'a mapping'
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : String(value)
}

function placeOfKey(text: string, key: string): Position {
  const index = text.split('\n').findIndex((line) => line.replace(/^["']/, '').startsWith(key))
  return { line: Math.max(0, index) + 1, column: 1 }
}
