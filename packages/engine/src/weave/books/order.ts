/** The order of two texts by their code units, the same on any machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By id. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number => byText(a.id, b.id)

/** In time; what has no date comes last. */
export const byDate = (a: string | null, b: string | null): number => byText(a ?? '~', b ?? '~')
