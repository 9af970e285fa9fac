/** Goes from whatever has the focus to the words it rests on: the first link to words in it, or in what it stands in. */
export function followWords(from: Element | null): boolean {
  const holder = from?.closest('[data-stands-on-words], li, tr, section') ?? null
  const link = from?.matches('a[data-words]') ? from : (holder?.querySelector('a[data-words]') ?? null)
  if (!(link instanceof HTMLElement)) return false
  link.click()
  return true
}
