/** The attributes that a step of the extraction reads. */
const READ = new Set(
  (
    'align alt aria-hidden aria-modal charset class colspan content datetime dir height hidden href http-equiv id itemprop ' +
    'itemscope itemtype lang name property pubdate rel reversed role rowspan src srcset start style title type width'
  ).split(' '),
)
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['className', 'class'],
  ['httpEquiv', 'http-equiv'],
])
const names = new Map<string, string | null>()

/** Returns the name of the attribute of a hast property; null if no step reads it. */
export function attributeName(property: string): string | null {
  const known = names.get(property)
  if (known !== undefined) return known
  const isHyphenated = /^(?:data|aria)[A-Z]/.test(property)
  const name =
    RENAMED.get(property) ??
    (isHyphenated ? property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) : property.toLowerCase())
  const result = READ.has(name) || (name.startsWith('data-') && name.length < 40) ? name : null
  // Pages can have any number of names.
  if (names.size < 1000) names.set(property, result)
  return result
}

export function attributeValue(value: string | number | true | readonly (string | number)[]): string {
  if (value === true) return ''
  return typeof value === 'object' ? value.join(' ') : String(value)
}
