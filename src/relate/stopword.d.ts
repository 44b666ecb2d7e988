/** The package has no types. Each list is named after the ISO 639-3 code of its language. */
declare module 'stopword' {
  export const afr: readonly string[], ara: readonly string[], ben: readonly string[], bul: readonly string[]
  export const cat: readonly string[], ces: readonly string[], dan: readonly string[], deu: readonly string[]
  export const ell: readonly string[], eng: readonly string[], est: readonly string[], eus: readonly string[]
  export const fas: readonly string[], fin: readonly string[], fra: readonly string[], heb: readonly string[]
  export const hin: readonly string[], hrv: readonly string[], hun: readonly string[], hye: readonly string[]
  export const ind: readonly string[], ita: readonly string[], jpn: readonly string[], kor: readonly string[]
  export const lav: readonly string[], lit: readonly string[], nld: readonly string[], nob: readonly string[]
  export const pol: readonly string[], por: readonly string[], ron: readonly string[], rus: readonly string[]
  export const slk: readonly string[], slv: readonly string[], spa: readonly string[], swe: readonly string[]
  export const tha: readonly string[], tur: readonly string[], ukr: readonly string[], urd: readonly string[]
  export const vie: readonly string[], zho: readonly string[]
}
