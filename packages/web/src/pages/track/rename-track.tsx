import { useState } from 'react'
import { useLanguage } from '../../language/language.js'
import { WordsField } from '../../parts/words-input.js'

/** Another name for a track. */
export function RenameTrack({ name, onRename }: { readonly name: string; readonly onRename: (name: string) => void }) {
  const { t } = useLanguage()
  const [next, setNext] = useState(name)
  const changed = next.trim() !== '' && next.trim() !== name
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault()
        if (changed) onRename(next.trim())
      }}
    >
      <div className="grow">
        <WordsField label={t('track.name')} value={next} onChange={(event) => setNext(event.target.value)} />
      </div>
      <button type="submit" className="button" disabled={!changed}>
        {t('track.rename')}
      </button>
    </form>
  )
}
