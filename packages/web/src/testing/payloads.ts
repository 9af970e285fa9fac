/** What each payload would do if it ran. */
const RUN = 'globalThis.ran=1'

const TAGS = ['img', 'svg', 'video', 'audio', 'iframe', 'body', 'details', 'input', 'object', 'marquee']
const EVENTS = [
  'onerror',
  'onload',
  'onfocus',
  'ontoggle',
  'onmouseover',
  'onanimationstart',
  'onpointerenter',
  'onbegin',
]
const SHAPES = [
  (tag: string, event: string) => `<${tag} src=x ${event}=${RUN}>`,
  (tag: string, event: string) => `"><${tag} ${event}='${RUN}' autofocus open>`,
  (tag: string, event: string) => `</script><${tag}/${event}=${RUN}//`,
  (tag: string, event: string) => `<${tag.toUpperCase()}\t${event}\n=\n"${RUN}">`,
]
const SINGLE = [
  `<script>${RUN}</script>`,
  `javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `\${${RUN}}`,
  `{{constructor.constructor('${RUN}')()}}`,
  `<a href="javascript:${RUN}">x</a>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<math><mtext></table><img src=x onerror=${RUN}>`,
  `<style>@import'javascript:${RUN}'</style>`,
  `__proto__`,
]

/** More than three hundred ways in which a text may try to run. */
export const PAYLOADS: readonly string[] = [
  ...SINGLE,
  ...SHAPES.flatMap((shape) => TAGS.flatMap((tag) => EVENTS.map((event) => shape(tag, event)))),
]
