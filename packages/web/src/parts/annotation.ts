import type { Cited } from './cite.js'

/** A W3C Web Annotation of the words that something stands on. */
export function annotationOf({ path, text, spans, source }: Cited, origin: string): object {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    body: { type: 'TextualBody', value: text, format: 'text/plain', source: `${origin}${path}` },
    target: spans.map(({ start, end, text: exact }) => ({
      source: `${origin}/reports/${source ?? ''}`,
      selector: [
        { type: 'TextQuoteSelector', exact },
        { type: 'TextPositionSelector', start, end },
      ],
    })),
  }
}
