import type { AnswerOf } from '../../api/routes.js'

/** Another value of a field, as reports say it, under the number that chooses it. */
export interface Alternative {
  readonly number: number
  readonly field: string
  readonly value: string
  readonly origins: number
  readonly reports: number
}

/** The first nine values that reports give otherwise, those of most origins first within each field. */
export function alternativesOf(fields: AnswerOf<'reviewItem'>['fields']): readonly Alternative[] {
  return fields
    .flatMap(({ field, value, alternatives }) =>
      alternatives
        .filter((other) => other.value !== value)
        .sort((a, b) => b.origins - a.origins)
        .map(({ value, origins, refs }) => ({ field, value, origins, reports: refs.length })),
    )
    .slice(0, 9)
    .map((one, i) => ({ number: i + 1, ...one }))
}
