import { useSyncExternalStore } from 'react'

/** How one person likes to see the app; kept in the browser, and nowhere else. */
export interface Settings {
  readonly language: 'ar' | 'en'
  readonly theme: 'light' | 'dark' | 'system'
  /** Which digits numbers are written in: ٠١٢ or 012. */
  readonly digits: 'arab' | 'latn'
}

const KEY = 'isnad.settings'
const listeners = new Set<() => void>()
let current: Settings = readSettings()

function readSettings(): Settings {
  let kept: Partial<Settings> = {}
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    if (typeof read === 'object' && read !== null) kept = read
  } catch {
    // storage refused or broken: the defaults hold
  }
  const root = globalThis.document?.documentElement
  const language = root === undefined ? kept.language : root.lang
  return {
    language: language === 'en' ? 'en' : 'ar',
    theme: kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : 'system',
    digits: kept.digits === 'latn' || kept.digits === 'arab' ? kept.digits : language === 'en' ? 'latn' : 'arab',
  }
}

/** Changes settings, at once and for the next visit. */
export function changeSettings(change: Partial<Settings>): void {
  current = { ...current, ...change }
  const root = document.documentElement
  root.lang = current.language
  root.dir = current.language === 'ar' ? 'rtl' : 'ltr'
  if (current.theme === 'system') delete root.dataset.theme
  else root.dataset.theme = current.theme
  try {
    localStorage.setItem(KEY, JSON.stringify(current))
  } catch {
    // a browser that keeps nothing still shows it now
  }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The settings in force. */
export const useSettings = (): Settings =>
  useSyncExternalStore(
    subscribe,
    () => current,
    () => current,
  )
