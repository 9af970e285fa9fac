import { COURSES, type Course, CROSSWALK, type Crosswalk, MEASURE_EVENTS, SCHEMES, type Scheme } from './crosswalk.js'

/** The languages that the codebook is written in. */
export type CodebookLanguage = 'en' | 'ar'

const WORDS: Readonly<Record<CodebookLanguage, { field: string; code: string; kind: string; course: Courses }>> = {
  en: {
    field: 'field',
    code: 'code',
    kind: 'kind of measure',
    course: {
      demanded: 'demanded',
      promised: 'promised',
      done: 'done',
      refused: 'refused',
      broken: 'broken',
      stopped: 'stopped',
    },
  },
  ar: {
    field: 'الحقل',
    code: 'الرمز',
    kind: 'نوع التدبير',
    course: { demanded: 'طُلب', promised: 'وُعد به', done: 'تم', refused: 'رُفض', broken: 'خُرق', stopped: 'توقف' },
  },
}
type Courses = Readonly<Record<Course, string>>

/** The schemes in the order of their columns. */
const ORDER = Object.keys(SCHEMES) as Scheme[]

/** The crosswalk as the codebook shows it, in Markdown: one row for each code, and one for each kind of measure by its course. */
export function crosswalkTables(language: CodebookLanguage): string {
  const { field, code, kind, course } = WORDS[language]
  const codes = (Object.keys(CROSSWALK) as (keyof Crosswalk)[]).flatMap((vocabulary) =>
    Object.entries(CROSSWALK[vocabulary]).map(([each, counterparts]) => [
      quoted(vocabulary),
      quoted(each),
      ...ORDER.map((scheme) => counterparts[scheme] ?? '–'),
    ]),
  )
  const events = Object.entries(MEASURE_EVENTS).map(([each, byCourse]) => [
    quoted(each),
    ...COURSES.map((name) => byCourse[name] ?? '–'),
  ])
  return [
    table([field, code, ...ORDER.map((scheme) => SCHEMES[scheme].name)], codes),
    table([kind, ...COURSES.map((name) => course[name])], events),
  ].join('\n\n')
}

const quoted = (code: string): string => `\`${code}\``

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
