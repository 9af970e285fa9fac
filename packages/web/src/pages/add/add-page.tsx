import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { DropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Problem } from '../../api/problem.js'
import { tell } from '../../api/tell.js'
import { useMay } from '../../api/use-may.js'
import { useLanguage } from '../../language/language.js'
import { DayField } from '../../parts/day-field.js'
import { dayTyped } from '../../parts/day-typed.js'
import { MayNot } from '../../parts/may-not.js'
import { useTitle } from '../../parts/use-title.js'
import { WordsField } from '../../parts/words-input.js'
import '../../styles/add.css'
import { JobView } from './job-view.js'
import { Rejects } from './rejects.js'
import { useJobs } from './use-jobs.js'

/** Reports come in here: files, a pasted text, an address; what was understood of each is shown as it arrives. */
export default function AddPage() {
  const { t, code } = useLanguage()
  useTitle(t('add.title'))
  const { jobs, note } = useJobs()
  const may = useMay('coder')
  const [trouble, setTrouble] = useState<string | null>(null)
  const fail = (error: unknown) =>
    setTrouble(error instanceof Problem ? `${error.message} ${error.remedy ?? ''}` : t('state.offline'))
  const send = async (files: readonly File[]) => {
    if (files.length === 0) return
    setTrouble(null)
    const body = new FormData()
    for (const file of files) body.append('file', file, file.name)
    try {
      note(await tell('upload', { body }))
    } catch (error) {
      fail(error)
    }
  }
  return (
    <div className="page narrow">
      <h1>{t('add.title')}</h1>
      {trouble === null ? null : (
        <p className="note bad" role="alert">
          {trouble}
        </p>
      )}
      {may ? null : <MayNot needed="coder" />}
      {may ? (
        <>
          <I18nProvider locale={code === 'ar' ? 'ar-AE' : 'en-GB'}>
            <DropZone
              className="drop"
              aria-label={t('add.drop')}
              onDrop={({ items }) =>
                void Promise.all(items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : []))).then(send)
              }
            >
              <p>{t('add.drop')}</p>
              <FileTrigger allowsMultiple onSelect={(files) => void send([...(files ?? [])])}>
                <Button className="button">{t('add.choose')}</Button>
              </FileTrigger>
            </DropZone>
          </I18nProvider>
          <AddressForm onJob={note} onTrouble={fail} />
          <PasteForm onTrouble={fail} />
        </>
      ) : null}
      {jobs.length === 0 ? null : (
        <section className="stack" aria-label={t('add.progress')}>
          <h2>{t('add.progress')}</h2>
          {jobs.slice(0, 12).map((job) => (
            <JobView key={job.id} job={job} onJob={note} onTrouble={fail} />
          ))}
        </section>
      )}
      <Rejects onJob={note} onTrouble={fail} />
    </div>
  )
}

interface Sending {
  readonly onJob: ReturnType<typeof useJobs>['note']
  readonly onTrouble: (error: unknown) => void
}

function AddressForm({ onJob, onTrouble }: Sending) {
  const { t } = useLanguage()
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault()
        const form = event.currentTarget
        const url = String(new FormData(form).get('url') ?? '')
        tell('addAddress', { body: { url } }).then((job) => {
          onJob(job)
          form.reset()
        }, onTrouble)
      }}
    >
      <label className="grow">
        {t('add.url')}
        <input name="url" type="url" dir="ltr" required placeholder="https://" />
      </label>
      <button type="submit" className="button">
        {t('add.send')}
      </button>
    </form>
  )
}

function PasteForm({ onTrouble }: Pick<Sending, 'onTrouble'>) {
  const { t } = useLanguage()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [published, setPublished] = useState('')
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault()
        const given = new FormData(event.currentTarget)
        const text = (name: string) => String(given.get(name) ?? '').trim() || null
        const body = {
          text: text('text') ?? '',
          outlet: text('outlet'),
          published: dayTyped(text('published') ?? ''),
          title: text('title'),
        }
        tell('paste', { body }).then(async ({ report }) => {
          await queries.invalidateQueries()
          await navigate({ to: '/reports/$id', params: { id: report } })
        }, onTrouble)
      }}
    >
      <h2>{t('add.paste')}</h2>
      <label>
        {t('add.paste.text')}
        <textarea name="text" rows={8} required dir="auto" />
      </label>
      <div className="fields">
        <WordsField label={t('add.paste.headline')} name="title" />
        <WordsField label={t('add.paste.outlet')} name="outlet" />
        <DayField
          label={t('add.paste.day')}
          name="published"
          value={published}
          onDay={setPublished}
          describedBy="day-hint"
        />
        <button type="submit" className="button first">
          {t('add.send')}
        </button>
      </div>
      <p className="muted small" id="day-hint">
        {t('add.day.empty')}
      </p>
    </form>
  )
}
