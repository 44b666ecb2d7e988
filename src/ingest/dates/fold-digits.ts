/** Matches ASCII digits and all characters that `foldDigits` converts to them. */
export const HAS_DIGIT = /[\d٠-٩۰-۹０-９〇零一二三四五六七八九十]/

/** Converts Arabic, Persian, full-width and Chinese digits to ASCII: `٢٨`, `２８`, `二〇二四年三月二十八日`. */
export function foldDigits(text: string): string {
  const ascii = text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
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
