const SHORT = 'aiu'
const LONG: Readonly<Record<string, string>> = { A: 'ا', I: 'ي', U: 'و', Y: 'ى' }
const HAMZA = 'ء'

/**
 * The unvocalised spelling of a vocalised word.
 *
 * Shape: consonants are Arabic letters, hamza always `ء`; vowels `a i u`, long `A I U`, a final alif maqsura `Y`, the alif of liaison
 * `X`, ta marbuta `T`. A letter doubled without a vowel between is written once; the hamza takes the seat its vowels ask for.
 */
export function spell(sounds: string): string {
  let out = ''
  for (let i = 0; i < sounds.length; i++) {
    const sound = sounds[i] as string
    if (SHORT.includes(sound)) continue
    if (sound === 'X') out += 'ا'
    else if (sound === 'T') out += i === sounds.length - 1 ? 'ة' : 'ت'
    else if (sound in LONG) {
      // a hamza on alif and a long a share one letter: آمن، بدآ
      if (sound === 'A' && out.endsWith('أ')) out = `${out.slice(0, -1)}آ`
      else out += LONG[sound]
    } else if (sound === HAMZA) {
      const seat = seatOf(sounds, i)
      if (seat === 'أ' && out.endsWith('أ')) out = `${out.slice(0, -1)}آ`
      else out += seat
    } else if (sound !== sounds[i - 1]) out += sound
  }
  return out
}

function seatOf(sounds: string, at: number): string {
  const before = sounds[at - 1] ?? ''
  const after = sounds[at + 1] ?? ''
  if (at === 0) return after === 'i' ? 'إ' : 'أ'
  if (before === 'i' || before === 'I' || before === 'X' || after === 'i' || after === 'I') {
    return after === '' && before === 'I' ? HAMZA : 'ئ'
  }
  if (before === 'A' || before === 'U') return after === 'u' || after === 'U' ? 'ؤ' : HAMZA
  if (before === 'u' || after === 'u' || after === 'U') return 'ؤ'
  if (before === 'a' || (after !== '' && 'aAY'.includes(after))) return 'أ'
  return HAMZA
}
