import { useState } from 'react'
import { useAsk } from '../api/ask.js'
import { useLanguage } from '../language/language.js'
import { Emphasised } from '../parts/emphasised.js'

/** The rule that found something, and what it sees in plain words where it is asked; how sure it is beside it. */
export function Rule({ rule, confidence }: { readonly rule: string | null; readonly confidence: number | null }) {
  const { t, percent, code } = useLanguage()
  const [open, setOpen] = useState(false)
  const { data } = useAsk('codebook', {}, open)
  const meaning = data?.rules.find(({ id }) => id === rule)?.meaning[code]
  return (
    <div className="rule small">
      <div className="row">
        {rule === null ? null : (
          <button
            type="button"
            className="as-link inferred"
            dir="ltr"
            aria-expanded={open}
            aria-label={t('evidence.rule', { rule })}
            onClick={() => setOpen(!open)}
          >
            {rule}
          </button>
        )}
        {confidence === null ? null : <Sureness of={confidence} shown={percent(confidence)} />}
      </div>
      {open && data !== undefined ? (
        <p className="muted">{meaning === undefined ? t('evidence.norule') : <Emphasised text={meaning} />}</p>
      ) : null}
    </div>
  )
}

function Sureness({ of, shown }: { readonly of: number; readonly shown: string }) {
  const { t } = useLanguage()
  return (
    <span className="row sureness" title={t('evidence.sure')}>
      <meter min={0} max={1} value={of} aria-label={`${t('evidence.sure')}: ${shown}`} />
      <span className="muted">{shown}</span>
    </span>
  )
}
