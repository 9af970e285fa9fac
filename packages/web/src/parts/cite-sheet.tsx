import { useState } from 'react'
import { useLanguage } from '../language/language.js'
import { annotationOf } from './annotation.js'
import type { Cited } from './cite.js'
import { Sheet } from './sheet.js'

/** The three ways to cite, each to be copied. */
export default function CiteSheet({ cited, onClose }: { readonly cited: Cited; readonly onClose: () => void }) {
  const { t } = useLanguage()
  const [copied, setCopied] = useState<string | null>(null)
  const { origin } = location
  const ways = [
    ['cite.text', `${cited.text}. ${origin}${cited.path}`],
    ['cite.json', JSON.stringify(cited.json, null, 2)],
    ['cite.annotation', JSON.stringify(annotationOf(cited, origin), null, 2)],
  ] as const
  return (
    <Sheet title={t('cite.title')} onClose={onClose}>
      {ways.map(([key, text]) => (
        <section key={key} className="stack tight">
          <div className="row apart">
            <h3>{t(key)}</h3>
            <button
              type="button"
              className="button"
              onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(key))}
            >
              {copied === key ? t('action.copied') : t('action.copy')}
            </button>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <pre dir="auto" tabIndex={0}>
            {text}
          </pre>
        </section>
      ))}
    </Sheet>
  )
}
