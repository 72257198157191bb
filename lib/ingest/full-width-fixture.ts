/** For tests: amounts and codes of a text of tabs in digits as wide as Chinese characters, as some documents print them. */
export const inFullWidth = (text: string): string =>
  text.replace(/(?<=^|\t)[\d,.]+(?=\t|$)/gm, (number) =>
    number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  )
