import type { Key } from '../language/en.js'
import { useLanguage } from '../language/language.js'
import { Sheet } from '../parts/sheet.js'

const GROUPS: readonly (readonly [Key, readonly (readonly [string, Key])[]])[] = [
  [
    'keys.everywhere',
    [
      ['⌘K, /', 'keys.search'],
      ['e', 'keys.evidence'],
      ['Esc', 'keys.close'],
      ['?', 'keys.help'],
    ],
  ],
  [
    'nav.review',
    [
      ['j / k', 'keys.next'],
      ['a', 'keys.accept'],
      ['x', 'keys.reject'],
      ['1 … 9', 'keys.choose'],
      ['c', 'keys.correct'],
      ['m', 'keys.merge'],
      ['s', 'keys.split'],
      ['u', 'keys.undo'],
    ],
  ],
  [
    'record.timeline',
    [
      ['+ / −', 'keys.zoom'],
      ['0', 'record.zoom.all'],
      ['← ↑ → ↓', 'keys.marks'],
      ['⇧ ← / →', 'keys.pan'],
    ],
  ],
]

/** Every key, and what it does. */
export default function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLanguage()
  return (
    <Sheet title={t('keys.title')} onClose={onClose}>
      {GROUPS.map(([title, keys]) => (
        <section key={title} className="stack tight">
          <h3>{t(title)}</h3>
          <dl className="facts">
            {keys.map(([key, does]) => (
              <div key={key} className="contents">
                <dt>
                  <kbd dir="ltr">{key}</kbd>
                </dt>
                <dd>{t(does)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Sheet>
  )
}
