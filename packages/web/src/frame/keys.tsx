import { lazy, Suspense, useEffect, useState } from 'react'
import { onKeysWanted } from './keys-wanted.js'

const KeysSheet = lazy(() => import('./keys-sheet.js'))

/** Every key of the app, over whatever page one is on, when `?` is pressed. */
export function Keys() {
  const [open, setOpen] = useState(false)
  useEffect(() => onKeysWanted(() => setOpen(true)), [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' && event.key !== '؟') return
      const { target } = event
      if (target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null) return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  if (!open) return null
  return (
    <Suspense>
      <KeysSheet onClose={() => setOpen(false)} />
    </Suspense>
  )
}
