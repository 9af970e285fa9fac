/** A text's lines without spaces around or doubled inside, empty ones left out, parted by one `\n`. Holds: linear time. */
export function paragraphs(text: string): string {
  return text
    .split(/[\n\r\u2028\u2029]/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}
