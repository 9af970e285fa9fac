import { lazy, Suspense, useEffect } from 'react'
import { evidenceAt } from './follow-words.js'
import { useEvidence, useOpenEvidence } from './use-evidence.js'

const EvidencePanel = lazy(() => import('./evidence-panel.js'))

/** The words of whatever was asked for, over or beside every page; `e` asks for those of what has the focus. */
export function Evidence() {
  const of = useEvidence()
  const open = useOpenEvidence()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (event.key !== 'e' && event.code !== 'KeyE') return
      const { target } = event
      if (target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null) return
      const found = evidenceAt(document.activeElement)
      if (found === null) return
      event.preventDefault()
      open(found)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [open])
  if (of === null) return null
  return (
    <Suspense>
      <EvidencePanel of={of} onClose={() => open(null)} />
    </Suspense>
  )
}
