import { Link } from '@tanstack/react-router'
import { useAsk } from '../../api/ask.js'
import { type CodeFamily, useLanguage } from '../../language/language.js'
import { Sheet } from '../../parts/sheet.js'
import { Empty, Loading, Trouble } from '../../parts/states.js'
import { CodeEntry } from './code-entry.js'

/** The fields of the codebook by family; families that it defines in its text alone are not here. */
const FIELDS: Partial<Record<CodeFamily, string>> = {
  actor: 'actors[].kind',
  place: 'places[].kind',
  manner: 'statements[].manner',
  act: 'statements[].act',
  topic: 'topics',
  stage: 'measures[].stage',
  kind: 'meetings[].kind',
  level: 'meetings[].level',
  status: 'meetings[].status',
  role: 'meetings[].participants[].role',
}

/** What the codebook says of one code, over the page where it was met. */
export default function CodeMeaning({
  family,
  code,
  onClose,
}: {
  readonly family: CodeFamily
  readonly code: string
  readonly onClose: () => void
}) {
  const { t, word } = useLanguage()
  const { data, error } = useAsk('codebook')
  const found = data?.sections.find(({ field }) => field === FIELDS[family])?.codes.find((one) => one.code === code)
  return (
    <Sheet title={word(family, code)} onClose={onClose} drawer>
      {error !== null ? (
        <Trouble error={error} />
      ) : data === undefined ? (
        <Loading />
      ) : found === undefined ? (
        <Empty what={t('codebook.none')} />
      ) : (
        <CodeEntry code={found} />
      )}
      <Link to="/codebook" search={{ code: `${FIELDS[family] ?? ''}/${code}` }}>
        {t('codebook.title')}
      </Link>
    </Sheet>
  )
}
