import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { Problem } from '../../api/problem.js'
import type { AnswerOf } from '../../api/routes.js'
import { tell } from '../../api/tell.js'
import { useLanguage } from '../../language/language.js'

type Done = AnswerOf<'decide'>

/** What was done last, to be undone as one. */
interface Act {
  readonly decisions: readonly string[]
}

/** What can be done to a track, with what was said of the last act and the way to undo it. */
export function useTrackActs(id: string) {
  const { t } = useLanguage()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [last, setLast] = useState<Act | null>(null)
  const [said, setSaid] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const here = useRef(id)
  here.current = id

  const settle = async (done: Done | undefined, words: string) => {
    setSaid(words)
    await queries.invalidateQueries()
    const now = done?.now.find(({ entry }) => entry === 'track')?.id
    // a track is called by its first event: with another first event it has another address
    if (now !== undefined && now !== here.current)
      await navigate({ to: '/tracks/$id', params: { id: now }, replace: true })
  }
  const act = async (words: string, doing: (kept: string[]) => Promise<Done | undefined>) => {
    setTrouble(null)
    const kept: string[] = []
    let done: Done | undefined
    try {
      done = await doing(kept)
    } catch (error) {
      setTrouble(error instanceof Problem ? `${error.message} ${error.remedy ?? ''}` : t('state.offline'))
    }
    // what was done before it broke off can be undone all the same
    if (kept.length > 0) setLast({ decisions: kept })
    if (kept.length > 0 || done !== undefined) await settle(done, words)
  }
  const decide = async (kept: string[], body: Readonly<Record<string, unknown>>, track = here.current) => {
    const done = await tell('decide', { body: { about: { entry: 'track', id: track }, ...body } })
    kept.push(done.decision.id)
    return done
  }

  return {
    last,
    said,
    trouble,
    rename: (name: string) => act(t('track.renamed'), (kept) => decide(kept, { kind: 'rename', name })),
    putIn: (event: string) => act(t('track.changed'), (kept) => decide(kept, { kind: 'merge', with: event })),
    takeOut: (events: readonly string[]) =>
      act(t('track.changed'), (kept) => decide(kept, { kind: 'split', tellings: events })),
    moveTo: (track: string, events: readonly string[]) =>
      act(t('track.changed'), async (kept) => {
        const done = await decide(kept, { kind: 'split', tellings: events })
        for (const event of events) await decide(kept, { kind: 'merge', with: event }, track)
        return done
      }),
    undo: () =>
      act(t('review.undone'), async () => {
        let done: Done | undefined
        for (const decision of [...(last?.decisions ?? [])].reverse())
          done = await tell('undo', { params: { id: decision }, body: { why: '' } })
        setLast(null)
        return done
      }),
  }
}
