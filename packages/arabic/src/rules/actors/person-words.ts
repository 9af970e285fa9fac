/** A letter skeleton by which transliterations of one name fall together: ghayn, jīm, qāf and kāf alike, long vowels dropped. */
export function skeleton(word: string): string {
  return word
    .replace(/^ال/u, '')
    .replace(/[غجقگ]/gu, 'ك')
    .replace(/[اويه]/gu, '')
}

/** True where one name's words are the other's last word or all stand in it in order. */
export function sameName(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let k = 0
  for (const word of long) if (k < short.length && skeleton(short[k] as string) === skeleton(word)) k++
  return k === short.length
}
