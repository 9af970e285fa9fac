import type { ActorDraft } from '@isnad/engine'

/** Those who speak as one: actors beyond those of the actor layer, their indexes going on from its last. */
export class JointSpeakers {
  readonly drafts: ActorDraft[] = []
  private readonly at = new Map<string, number>()
  private readonly members: (readonly number[])[] = []

  constructor(private readonly actors: readonly ActorDraft[]) {}

  actor(index: number): ActorDraft {
    const { actors } = this
    return (index < actors.length ? actors[index] : this.drafts[index - actors.length]) as ActorDraft
  }

  /** True where one actor is among those who speak as another. */
  isAmong(actor: number, joint: number): boolean {
    return this.members[joint - this.actors.length]?.includes(actor) === true
  }

  /** Who came to speak as one last, or null. */
  last(): number | null {
    return this.drafts.length === 0 ? null : this.actors.length + this.drafts.length - 1
  }

  /** The speaker that several actors are together, called as the report calls them, or by their names. */
  joined(members: readonly number[], mentions: readonly number[], called: string | null = null): number {
    const key = members.join(' ')
    const known = this.at.get(key)
    if (known !== undefined) return known
    const drafts = members.map((a) => this.actor(a))
    const codes = [...new Set(drafts.map((d) => d.of).filter((of): of is string => of !== null))]
    const index = this.actors.length + this.drafts.length
    this.drafts.push({
      kind: 'group',
      name: called ?? drafts.map((d) => d.name).join(' و'),
      names: drafts.map((d) => d.name),
      role: null,
      office: null,
      of: codes.length === 0 ? null : codes.join(' '),
      entry: null,
      mentions,
      agreement: { number: members.length === 2 ? 'two' : 'many', gender: 'm' },
    })
    this.at.set(key, index)
    this.members.push(members)
    return index
  }
}
