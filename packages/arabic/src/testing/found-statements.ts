import type { StatementDraft } from '@isnad/engine'
import { mentionOver, readText, tag, untag } from './read-text.js'

/** What one rule found in a tagged text, to be compared with what its tags ask for. */
export function found(tagged: string, rule: string) {
  const { text, who, via } = untag(tagged)
  const layers = readText(text)
  const { statements, joint } = layers.statements
  const actors = [...layers.actors.actors, ...joint]
  const mine = statements.filter((statement) => statement.rule === rule)
  const isTagged = (actor: number, stretches: typeof who) =>
    stretches.some((stretch) => actors[actor]?.mentions.includes(mentionOver(layers, stretch)) === true)
  const speaks = ({ speaker }: StatementDraft) =>
    speaker === null
      ? who.length === 0
      : who.every((stretch) => actors[speaker]?.mentions.includes(mentionOver(layers, stretch)) === true) &&
        who.length > 0
  return {
    tagged: tag(
      text,
      mine.flatMap((statement) => statement.content),
    ),
    facts: mine.map(({ act, manner, date }) => `${act} ${manner}${date === null ? '' : ` ${date}`}`).join(', '),
    speakers: mine.every(speaks) ? 'as tagged' : mine.map(({ speaker }) => actors[speaker ?? -1]?.name ?? null),
    via: mine.every(
      ({ via: carriers }) => carriers.length === via.length && carriers.every((actor) => isTagged(actor, via)),
    )
      ? 'as tagged'
      : mine.map(({ via: carriers }) => carriers.map((actor) => actors[actor]?.name)),
  }
}

/** What `found` must say: only the words in `[[…]]`, said by whom `{…}` names, through whom `<…>` names. */
export function wanted(tagged: string, facts: string) {
  const { text, found: content } = untag(tagged)
  return { tagged: tag(text, content), facts, speakers: 'as tagged', via: 'as tagged' }
}

/** All statements of a text in order, each as `speaker: what is said`; `–` for nobody known. */
export function said(text: string): string[] {
  const layers = readText(text)
  const actors = [...layers.actors.actors, ...layers.statements.joint]
  return layers.statements.statements.map(({ speaker, content }) => {
    const words = content.map(({ start, end }) => layers.page.text.slice(start, end)).join(' … ')
    return `${speaker === null ? '–' : (actors[speaker]?.name ?? '?')}: ${words}`
  })
}

/** Through whom all statements of a text come, in order. */
export function carriers(text: string): (string | undefined)[] {
  const { statements, actors } = readText(text)
  return statements.statements.flatMap(({ via }) => via.map((actor) => actors.actors[actor]?.name))
}
