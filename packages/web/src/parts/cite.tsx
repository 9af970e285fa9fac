import { lazy, Suspense, useState } from 'react'
import { useLanguage } from '../language/language.js'

/** What is cited: its permanent path, its words for a footnote, its data, and the words it stands on. */
export interface Cited {
  readonly path: string
  readonly text: string
  readonly json: unknown
  readonly spans: readonly { readonly start: number; readonly end: number; readonly text: string }[]
  /** The report that the spans are of. */
  readonly source: string | null
}

const CiteSheet = lazy(() => import('./cite-sheet.js'))

/** Gives what is shown as text, as JSON and as W3C annotation, to be cited elsewhere. */
export function Cite(cited: Cited) {
  const { t } = useLanguage()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('action.cite')}
      </button>
      {open ? (
        <Suspense>
          <CiteSheet cited={cited} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
