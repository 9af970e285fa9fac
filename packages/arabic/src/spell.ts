const HAMZA = 'ء'

/**
 * The unvocalised spelling of a vocalised word.
 *
 * Shape: consonants are Arabic letters, hamza always `ء`; vowels `a i u`, long `A I U`, a final alif maqsura `Y`, the alif of liaison
 * `X`, ta marbuta `T`. A letter doubled without a vowel between is written once; the hamza takes the seat its vowels ask for.
 */
export function spell(sounds: string): string {
  let out = ''
  // the last letter is held back: a hamza on alif and a long a after it share one letter (آمن، بدآ)
  let held = ''
  let before = ''
  for (let i = 0; i < sounds.length; i++) {
    const sound = sounds[i] as string
    const same = sound === before && sound > 'z'
    before = sound
    if (sound === 'a' || sound === 'i' || sound === 'u' || same) continue
    const letter = sound > 'z' ? (sound === HAMZA ? seatOf(sounds, i) : sound) : latin(sound, i === sounds.length - 1)
    if (held === 'أ' && (sound === 'A' || (sound === HAMZA && letter === 'أ'))) held = 'آ'
    else {
      out += held
      held = letter
    }
  }
  return out + held
}

/** The letter of a long vowel, the alif of liaison or the ta marbuta. */
function latin(sound: string, last: boolean): string {
  switch (sound) {
    case 'I':
      return 'ي'
    case 'U':
      return 'و'
    case 'Y':
      return 'ى'
    case 'T':
      return last ? 'ة' : 'ت'
    default:
      return 'ا'
  }
}

function seatOf(sounds: string, at: number): string {
  const before = sounds[at - 1] ?? ''
  // a doubled hamza has one seat, and the vowel after both decides with the one before
  const after = (sounds[at + 1] === HAMZA ? sounds[at + 2] : sounds[at + 1]) ?? ''
  if (at === 0) return after === 'i' ? 'إ' : 'أ'
  if (before === 'i' || before === 'I' || before === 'X' || after === 'i' || after === 'I') {
    return after === '' && before === 'I' ? HAMZA : 'ئ'
  }
  if (before === 'A' || before === 'U') return after === 'u' || after === 'U' ? 'ؤ' : HAMZA
  if (before === 'u' || after === 'u' || after === 'U') return 'ؤ'
  if (before === 'a' || (after !== '' && 'aAY'.includes(after))) return 'أ'
  return HAMZA
}
