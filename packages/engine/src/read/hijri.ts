import { type CalendarDate, type DayNumber, dayNumber } from './calendar.js'

const FIRST_YEAR = 1300
/** 1 Muharram 1300. */
const FIRST_DAY = dayNumber(1882, 11, 12)
/** Three hexadecimal figures a year; bit `m - 1` is set where month `m` has 30 days and not 29. */
const LONG_MONTHS = [
  '5552ab9372b657636cb55aaa95649e95d2ba5b53aab4ba9652e2ad56db5a752f25e8ad16a56ab56b4da9b92b2564ba9b35a',
  '6d95d4da5d4aa955369752f46e96d46a953525d4bd9ba3b4b69b2aa554ada5d2da6d9eaae94d2ac564aea6d56ad55d4aa93',
  '52ba5b53a6b5ea9d52d29a554ad56daea6e4ed1da2aaa95a2da5b9bb27646c95552ab4dbaba5b4da9d52aa592d26d8ed2da',
  'ad5aa5a4b4979372b6975d69d52c9592b25b4db9d55d2da5d4aa9554daad3aabd2bc4b89a9552d5adb6a6d4dc9d92aa6956',
  '2ae56d36ab55aaa94d49d95d2ba5b55aad55a9a92e26e55dada6d46a5b27a4d4ad56db5a754f49e92d26a563566b5baab92',
  'b2568ba9b55aada5b4da9b52a9a536276575af26d46a95552ad4bd9ba574b69b52a9552da5d4daad96b2e95e2ac9692eaad',
  '56ad65d4a',
].join('')
const LAST_YEAR = FIRST_YEAR + LONG_MONTHS.length / 3 - 1

let starts: Int32Array | null = null

/** The first day of every month from 1300 on, and of the month after the last. Built when first asked for. */
function monthStarts(): Int32Array {
  if (starts !== null) return starts
  const out = new Int32Array((LONG_MONTHS.length / 3) * 12 + 1)
  let day = FIRST_DAY
  for (let i = 0; i < out.length; i++) {
    out[i] = day
    const year = Math.floor(i / 12)
    const bits = Number.parseInt(LONG_MONTHS.slice(year * 3, year * 3 + 3), 16)
    day += (bits >> (i % 12)) & 1 ? 30 : 29
  }
  starts = out
  return out
}

/**
 * First and last day of a Hijri month; null outside 1300–1500.
 *
 * Source: the Umm al-Qura calendar of Saudi Arabia as the Unicode CLDR carries it (`islamic-umalqura`).
 */
export function hijriMonth(year: number, month: number): readonly [first: DayNumber, last: DayNumber] | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return null
  const table = monthStarts()
  const at = (year - FIRST_YEAR) * 12 + month - 1
  return [table[at] as number, (table[at + 1] as number) - 1]
}

/** The day of a Hijri date; null outside 1300–1500. The 30th of a month of 29 days is the day after it, as moon sighting may have it. */
export function hijriDay(year: number, month: number, day: number): DayNumber | null {
  const span = hijriMonth(year, month)
  return span === null || day < 1 || day > 30 ? null : span[0] + day - 1
}

/** The Umm al-Qura date of a day; null outside 1300–1500. */
export function hijriDate(n: DayNumber): CalendarDate | null {
  const table = monthStarts()
  if (n < FIRST_DAY || n >= (table[table.length - 1] as number)) return null
  let low = 0
  let high = table.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((table[middle] as number) <= n) low = middle
    else high = middle
  }
  return { year: FIRST_YEAR + Math.floor(low / 12), month: (low % 12) + 1, day: n - (table[low] as number) + 1 }
}
