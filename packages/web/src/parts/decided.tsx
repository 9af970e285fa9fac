import type { AnswerOf } from '../api/routes.js'
import { useLanguage } from '../language/language.js'

/** What people decided of an entry: a solid mark, and what it is about. */
export function Decided({
  mark,
  rejected,
}: {
  readonly mark: AnswerOf<'getEvent'>['mark']
  readonly rejected: boolean
}) {
  const { t, word, list } = useLanguage()
  if (rejected) return <p className="decided bad">{word('decision', 'reject')}</p>
  if (mark === null) return null
  const fields = mark.corrected.map((field) => word('field', field))
  return (
    <p className="decided">
      {mark.accepted ? t('kept.accepted') : t('kept.corrected')}
      {fields.length === 0 ? null : `: ${list(fields)}`}
    </p>
  )
}
