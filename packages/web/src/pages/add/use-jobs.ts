import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useAsk } from '../../api/ask.js'
import type { AnswerOf } from '../../api/routes.js'

/** Adding that runs or has ended. */
export type Job = AnswerOf<'listJobs'>['items'][number]

/** All jobs, the latest first, as they go on: what the server streams is put over what it listed. */
export function useJobs(): { readonly jobs: readonly Job[]; readonly note: (job: Job) => void } {
  const queries = useQueryClient()
  const { data } = useAsk('listJobs')
  const [heard, setHeard] = useState<ReadonlyMap<string, Job>>(new Map())
  const note = (job: Job) => setHeard((before) => new Map(before).set(job.id, job))
  useEffect(() => {
    const stream = new EventSource('/api/v1/stream')
    stream.addEventListener('job', ({ data }: MessageEvent<string>) => {
      const job = JSON.parse(data) as Job
      setHeard((before) => new Map(before).set(job.id, job))
      if (job.ended !== null) void queries.invalidateQueries({ queryKey: ['listRejects'] })
    })
    stream.addEventListener('record', () => {
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'listJobs' })
    })
    return () => stream.close()
  }, [queries])
  const listed = data?.items ?? []
  const known = new Set(listed.map(({ id }) => id))
  const fresh = [...heard.values()].filter(({ id }) => !known.has(id)).reverse()
  return { jobs: [...fresh, ...listed.map((job) => heard.get(job.id) ?? job)], note }
}
