import type { FastifyReply, FastifyRequest } from 'fastify'
import type * as z from 'zod'
import { streamed } from '../contract/index.js'
import { Refusal } from './problems.js'
import type { Sent } from './sent.js'

export type Streamed = Sent<z.output<typeof streamed>>

/** How often a stream that has nothing to say shows that it lives. Units: milliseconds. */
const BEATS = 15_000
/** What a listener that does not read may leave unread. Units: bytes. */
const UNREAD = 1024 * 1024

/** Everybody who listens to `/stream`. */
export class Stream {
  private readonly listeners = new Set<FastifyReply['raw']>()
  private readonly beat: NodeJS.Timeout
  private said = 0

  constructor(private readonly most: number) {
    this.beat = setInterval(() => this.write(':\n\n'), BEATS)
    this.beat.unref()
  }

  /** Opens a stream, which begins with how things stand. Throws: `Refusal` `TOO_MANY_STREAMS`. */
  open(request: FastifyRequest, reply: FastifyReply, first: readonly Streamed[]): FastifyReply {
    if (this.listeners.size >= this.most)
      throw new Refusal(
        503,
        'TOO_MANY_STREAMS',
        'Too many listen already.',
        'Close other windows of the app, or ask again later.',
      )
    reply.hijack()
    const { raw } = reply
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value)
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    raw.write('retry: 2000\n\n')
    for (const event of first) raw.write(this.text(event))
    this.listeners.add(raw)
    request.raw.on('close', () => this.listeners.delete(raw))
    return reply
  }

  /** Tells all who listen. */
  tell(event: Streamed): void {
    if (this.listeners.size > 0) this.write(this.text(event))
  }

  close(): void {
    clearInterval(this.beat)
    for (const raw of this.listeners) raw.end()
    this.listeners.clear()
  }

  private text(event: Streamed): string {
    const { data } = streamed.parse(event)
    return `id: ${++this.said}\nevent: ${event.event}\ndata: ${JSON.stringify(data)}\n\n`
  }

  private write(text: string): void {
    for (const raw of this.listeners) {
      if (raw.writableLength > UNREAD) {
        this.listeners.delete(raw)
        raw.destroy()
      } else raw.write(text)
    }
  }
}
