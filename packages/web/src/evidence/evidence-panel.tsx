import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useLanguage } from '../language/language.js'
import { Sheet } from '../parts/sheet.js'
import { useMedia } from '../parts/use-media.js'
import '../styles/evidence.css'
import { type EvidenceOf, evidenceWords } from './address.js'
import { EntryEvidence } from './entry-evidence.js'
import { FactEvidence } from './fact-evidence.js'

interface Panel {
  readonly of: EvidenceOf
  readonly onClose: () => void
}

/** The words that something stands on, beside the page they were asked from: a column of it where there is room, else over it. */
export default function EvidencePanel({ of, onClose }: Panel) {
  const { t } = useLanguage()
  const wide = useMedia('(min-width: 1100px)')
  const inside =
    of.as === 'fact' ? (
      <FactEvidence key={evidenceWords(of)} of={of} />
    ) : (
      <EntryEvidence key={evidenceWords(of)} of={of} />
    )
  if (wide) return <Column onClose={onClose}>{inside}</Column>
  return (
    <Sheet title={t('evidence.title')} onClose={onClose} drawer>
      <div className="evidence-body">{inside}</div>
    </Sheet>
  )
}

function Column({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }) {
  const { t } = useLanguage()
  const id = useId()
  const column = useRef<HTMLElement>(null)
  const back = useRef<Element | null>(null)
  useEffect(() => {
    back.current = document.activeElement
    column.current?.focus({ preventScroll: true })
    return () => {
      if (back.current instanceof HTMLElement) back.current.focus({ preventScroll: true })
    }
  }, [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && document.querySelector('dialog[open]') === null) onClose()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [onClose])
  return (
    <aside className="evidence no-print" aria-labelledby={id} ref={column} tabIndex={-1}>
      <header className="row apart">
        <h2 id={id}>{t('evidence.title')}</h2>
        <button type="button" className="quiet" onClick={onClose}>
          {t('action.close')} <kbd>Esc</kbd>
        </button>
      </header>
      <div className="evidence-body">{children}</div>
    </aside>
  )
}
