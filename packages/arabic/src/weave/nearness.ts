import type { ProgressStep } from '@isnad/record'

/** "Close to", "on the point of"; not "soon", and not "near" a place. */
const CLOSE =
  /^[وف]?(?:ل|ب)?(?:قريب(?:ه|ون|ين|تان|ان)?|[اتني]?قترب(?:ت|نا|وا|ون)?|وشك|اوشك(?:ت|نا|وا)?|توشك|يوشك|وشيك(?:ه|ا)?|الوشيك(?:ه)?|قاب)$/u

/** "Far from", with "from" behind it. */
const FAR = /^[وف]?بعيد(?:ه|ون|ين|ا)?$/u

/** "Not", before a verb of the past. */
const NOT = /^[وف]?لم$/u

const PROGRESS = /^[وف]?(?:ال|ب)?تقدما?$/u
const MADE = /^[وف]?(?:س?ي|ن|ت|ا)?(?:حرز|حرزت|حرزوا|حرزنا|تحقق|تحققت|تحقيق|حراز)/u

/** How far behind "not" its "yet" stands, and how far from "progress" its verb. Units: words. */
const [YET, BESIDE] = [8, 3]

/**
 * How near the words around a measure say that it is: "close", even where it is "not there yet"; under discussion where it is not there
 * yet or progress was made; far where they say so; null where they say nothing of it.
 */
export function nearness(words: readonly string[]): ProgressStep | null {
  let step: ProgressStep | null = null
  for (const [i, word] of words.entries()) {
    if (CLOSE.test(word)) return 'close'
    if (FAR.test(word) && words[i + 1] === 'عن') return 'far'
    const yet = NOT.test(word) && words.slice(i + 2, i + 2 + YET).includes('بعد')
    const made = PROGRESS.test(word) && words.slice(Math.max(0, i - BESIDE), i).some((before) => MADE.test(before))
    if (yet || made) step = 'under-discussion'
  }
  return step
}
