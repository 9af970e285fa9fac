import { type ReactNode, useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useLanguage } from '../language/language.js'

interface Sheet {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** At the end side, over the whole height, instead of in the middle. */
  readonly drawer?: boolean
}

/** Something that lies over the page until it is closed: by its button, by Escape, or by pressing beside it. */
export function Sheet({ title, onClose, children, drawer = false }: Sheet) {
  const { t } = useLanguage()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={dialog}
      className={drawer ? 'drawer' : undefined}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <div>
        <header className="row apart">
          <h2 id={id}>{title}</h2>
          <button type="button" className="quiet" onClick={onClose}>
            {t('action.close')}
          </button>
        </header>
        {children}
      </div>
    </dialog>,
    document.body,
  )
}
