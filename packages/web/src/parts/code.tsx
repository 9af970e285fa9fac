import { lazy, Suspense, useState } from 'react'
import { type CodeFamily, useLanguage } from '../language/language.js'

const CodeMeaning = lazy(() => import('../pages/codebook/code-meaning.js'))

/** A code in words; pressing it opens what the codebook says of it. */
export function Code({ family, code }: { readonly family: CodeFamily; readonly code: string }) {
  const { t, word } = useLanguage()
  const [open, setOpen] = useState(false)
  const name = word(family, code)
  return (
    <>
      <button
        type="button"
        className="code"
        aria-haspopup="dialog"
        title={t('codebook.open', { code: name })}
        onClick={() => setOpen(true)}
      >
        {name}
      </button>
      {open ? (
        <Suspense>
          <CodeMeaning family={family} code={code} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
