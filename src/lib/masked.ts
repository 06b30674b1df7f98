/** Anything with an @ between two words, `sip:+1814…@host` too. Looked for from the beginning of a word alone, or a long one takes seconds. */
const mail = /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}.-]+/gu

/** Seven to fifteen digits, in groups or not, that stand by themselves: neither part of an id nor a date. */
const phone =
  /(?<![\p{L}\p{N}_])(?!\d{4}-\d{2}-\d{2}(?!\d))[+＋]?\(?\p{Nd}(?:[\s().\u2010-\u2015/-]{0,3}\p{Nd}){6,14}(?![\p{L}\p{N}_])/gu

/**
 * A text in which phone numbers and e-mail addresses can no longer be read: `•••12` keeps the last two digits of a number,
 * `•••@harborlane.example` the company of an address, so that two of them can still be told apart. It rather hides a long
 * number that is no phone's than it shows one that is.
 */
export const masked = (text: string): string =>
  text
    .replace(mail, (address) => `•••${address.slice(address.indexOf('@'))}`)
    .replace(
      phone,
      (number) =>
        `•••${number
          .match(/\p{Nd}/gu)
          ?.slice(-2)
          .join('')}`,
    )
