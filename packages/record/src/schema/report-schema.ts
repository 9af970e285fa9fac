import * as z from 'zod'
import { CREDIT_PLACES, PARAGRAPH_ROLES, PUBLISHED_BASES } from '../codes.js'
import { actorId, placeId, span } from './parts.js'

const given = (what: string) => z.exactOptional(z.string().nullable()).describe(what)

/** A report as a caller hands it over. */
export const reportInputSchema = z.object({
  id: given('The caller’s own id of the report, echoed as `report.ref`.'),
  outlet: given('Who published it, by name.'),
  published: z.exactOptional(z.iso.date().nullable()).describe('The day of publication, YYYY-MM-DD.'),
  title: given('The headline.'),
  byline: given('The line that names the writers or agencies.'),
  url: given('Where it was published.'),
  text: z.string().min(1).describe('The words of the report, paragraphs separated by line breaks.'),
})

const credit = z
  .object({
    actor: actorId,
    span: span.nullable().describe('The words that credit it; null when it came with the page.'),
    where: z.enum(CREDIT_PLACES).describe('Where on the page the credit stands.'),
  })
  .describe('An agency or outlet that the report as a whole is credited to.')

const paragraph = z
  .object({
    span,
    role: z.enum(PARAGRAPH_ROLES).describe('What the paragraph does on its page.'),
    repeats: z.int().min(0).nullable().describe('The index of the earlier paragraph that it prints again.'),
  })
  .describe('A block of the text. Facts are read from its first printing only.')

const source = z
  .object({
    mediaType: z.string().min(1).describe('What the bytes are, as in HTTP: text/plain, application/json.'),
    bytes: z.int().min(0).describe('Their number.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/u)
      .describe('Their SHA-256, in hexadecimal.'),
  })
  .describe('The bytes that the text came from.')

/** One article as published: its cleaned words and what its page says of itself. */
export const reportSchema = z.object({
  ref: z.string().nullable().describe('The caller’s own id, echoed.'),
  id: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .describe('SHA-256 of outlet, day of publication and text, in hexadecimal.'),
  outlet: actorId.nullable().describe('Who published it.'),
  url: z.string().nullable().describe('Where it was published.'),
  title: z.string().nullable().describe('The headline.'),
  byline: z.string().nullable().describe('The line that names the writers or agencies.'),
  dateline: z
    .object({ place: placeId.nullable(), span })
    .nullable()
    .describe('Where it says it was written, at the head of the text.'),
  published: z.object({
    date: z.iso.date().nullable().describe('The day of publication, YYYY-MM-DD.'),
    basis: z.enum(PUBLISHED_BASES).describe('given by the caller, stated on the page, inferred from it, or unknown.'),
  }),
  language: z.string().min(2).describe('BCP 47; only `ar` is read in depth.'),
  credits: z.array(credit).describe('Agencies and outlets it is credited to.'),
  text: z.string().describe('The cleaned words: NFC, no markup, no direction marks, one \\n between paragraphs.'),
  paragraphs: z.array(paragraph).describe('The blocks of `text`, in order.'),
  source: source.nullable(),
})
