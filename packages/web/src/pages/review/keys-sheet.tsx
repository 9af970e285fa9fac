import type { Key } from '../../language/en.js'
import { useLanguage } from '../../language/language.js'
import { Sheet } from '../../parts/sheet.js'

const KEYS: readonly (readonly [string, Key])[] = [
  ['j / k', 'keys.next'],
  ['a', 'keys.accept'],
  ['x', 'keys.reject'],
  ['1 … 9', 'keys.choose'],
  ['c', 'keys.correct'],
  ['m', 'keys.merge'],
  ['s', 'keys.split'],
  ['u', 'keys.undo'],
  ['e', 'keys.evidence'],
  ['⌘K, /', 'keys.search'],
  ['?', 'keys.help'],
]

/** Every key of the review, and what it does. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLanguage()
  return (
    <Sheet title={t('keys.title')} onClose={onClose}>
      <dl className="facts">
        {KEYS.map(([key, does]) => (
          <div key={key} className="contents">
            <dt>
              <kbd dir="ltr">{key}</kbd>
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}
