/** Matches ASCII digits and all characters that `foldDigits` converts to them. */
export const HAS_DIGIT = /[\d٠-٩۰-۹०-९০-৯๐-๙０-９〇零一二三四五六七八九十元]/

/** Converts Arabic, Persian, Indic, Thai, full-width and Chinese digits to ASCII: `٢٨`, `२८`, `２８`, `二〇二四年三月二十八日`. */
export function foldDigits(text: string): string {
  const ascii = text
    // Each of these runs of ten digits starts at a multiple of 16, or 6 behind one.
    .replace(/[٠-٩๐-๙]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/[०-९০-৯]/g, (digit) => String((digit.charCodeAt(0) % 16) - 6))
    .replace(/[０-９：／．－]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
  return ascii
    .replace(/[〇零一二三四五六七八九]{4}(?=年)/g, (year) => [...year].map(chineseDigit).join(''))
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日號号])/g, (number) => String(chineseNumber(number)))
}

function chineseDigit(digit: string): number {
  return Math.max(0, '〇一二三四五六七八九'.indexOf(digit))
}

function chineseNumber(number: string): number {
  const [tens, ones] = number.includes('十') ? number.split('十') : ['', number]
  return (number.includes('十') ? (tens ? chineseDigit(tens) : 1) * 10 : 0) + (ones ? chineseDigit(ones) : 0)
}
