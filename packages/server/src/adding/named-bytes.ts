import type { Readable } from 'node:stream'
import { IsnadError } from '@isnad/record'

/** A file as it comes in: its bytes are counted, and one that is cut off for its size says so at its end. */
export async function* bytesOf(
  file: Readable & { readonly truncated?: boolean },
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  // whoever stops reading must not destroy it: the parts behind it come through the same connection
  for await (const chunk of file.iterator({ destroyOnReturn: false })) {
    const bytes: Uint8Array = chunk
    count(bytes.length)
    yield bytes
  }
  if (file.truncated === true)
    throw new IsnadError('TOO_LARGE', 'the file is larger than the server takes', 'Add it with isnad add, or split it.')
}

/** The name of a file as it may be shown: no folders, nothing that steers a terminal or turns the direction of text. */
export function fileName(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? ''
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').slice(-200)
  return plain === '' || plain === '.' || plain === '..' ? 'file' : plain
}
