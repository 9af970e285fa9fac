import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** From which size on an answer is packed: below it the wire is not what is waited for. Units: bytes. */
const LARGE = 48 * 1024

const GZIP = /(?:^|,)[ \t]*gzip[ \t]*(?:;[ \t]*q=(?:1|0\.0*[1-9])[0-9.]*[ \t]*)?(?:,|$)/iu

/** Whether an answer is worth packing for a caller that says what it accepts. */
export const isToPack = (text: Buffer, accepts: string | undefined): boolean =>
  text.length >= LARGE && accepts !== undefined && GZIP.test(accepts)

const packing = promisify(gzip)

/** Packs an answer beside the thread that answers, as fast as can be: what is packed is told anew at the next change of the record. */
export const packed = (text: Buffer): Promise<Buffer> => packing(text, { level: 1 })
