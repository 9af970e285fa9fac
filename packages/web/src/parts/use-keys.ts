import { useEffect, useRef } from 'react'

/** Keys that do something on a page, while nobody types and no sheet lies over it. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (document.querySelector('dialog[open]') !== null) return
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select') !== null) return
      // on an Arabic keyboard the same key gives another letter: where it stands is what counts
      const byPlace = /^Key(?<letter>[A-Z])$/u.exec(event.code)?.groups?.letter?.toLowerCase()
      const digit = /^(?:Digit|Numpad)(?<digit>[1-9])$/u.exec(event.code)?.groups?.digit
      const act = current.current[event.key] ?? current.current[(event.shiftKey ? undefined : digit) ?? byPlace ?? '']
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
