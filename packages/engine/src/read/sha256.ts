const K = new Int32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
])

/**
 * SHA-256 of a string's UTF-8 bytes, in lower-case hexadecimal.
 *
 * Source: FIPS 180-4. Here because the engine is pure and must give a report's id in any runtime, at once.
 */
export function sha256(text: string): string {
  const { bytes, length } = utf8(text)
  const blocks = ((length + 8) >> 6) + 1
  bytes.fill(0, length, blocks * 64)
  bytes[length] = 0x80
  const view = new DataView(bytes.buffer)
  view.setUint32(blocks * 64 - 8, Math.floor(length / 0x20000000))
  view.setUint32(blocks * 64 - 4, length << 3)
  const h = new Int32Array([
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  ])
  for (let block = 0; block < blocks; block++) addBlock(view, block * 64, h)
  let hex = ''
  for (const word of h) hex += (word >>> 0).toString(16).padStart(8, '0')
  return hex
}

const w = new Int32Array(64)

function addBlock(view: DataView, from: number, h: Int32Array): void {
  for (let t = 0; t < 16; t++) w[t] = view.getInt32(from + t * 4)
  for (let t = 16; t < 64; t++) {
    const a = w[t - 15] as number
    const b = w[t - 2] as number
    const s0 = ((a >>> 7) | (a << 25)) ^ ((a >>> 18) | (a << 14)) ^ (a >>> 3)
    const s1 = ((b >>> 17) | (b << 15)) ^ ((b >>> 19) | (b << 13)) ^ (b >>> 10)
    w[t] = ((w[t - 16] as number) + s0 + (w[t - 7] as number) + s1) | 0
  }
  let a = h[0] as number
  let b = h[1] as number
  let c = h[2] as number
  let d = h[3] as number
  let e = h[4] as number
  let f = h[5] as number
  let g = h[6] as number
  let last = h[7] as number
  for (let t = 0; t < 64; t++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const t1 = (last + s1 + ((e & f) ^ (~e & g)) + (K[t] as number) + (w[t] as number)) | 0
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    last = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  h[0] = (h[0] as number) + a
  h[1] = (h[1] as number) + b
  h[2] = (h[2] as number) + c
  h[3] = (h[3] as number) + d
  h[4] = (h[4] as number) + e
  h[5] = (h[5] as number) + f
  h[6] = (h[6] as number) + g
  h[7] = (h[7] as number) + last
}

/** UTF-8 bytes of a string, with room behind them for padding; a lone surrogate becomes U+FFFD, as everywhere. */
function utf8(text: string): { readonly bytes: Uint8Array<ArrayBuffer>; readonly length: number } {
  const out = new Uint8Array(text.length * 3 + 128)
  let n = 0
  for (let i = 0; i < text.length; i++) {
    let unit = text.charCodeAt(i)
    if (unit < 0x80) {
      out[n++] = unit
      continue
    }
    if (unit < 0x800) {
      out[n++] = 0xc0 | (unit >> 6)
      out[n++] = 0x80 | (unit & 0x3f)
      continue
    }
    if ((unit & 0xf800) === 0xd800) {
      const next = text.charCodeAt(i + 1)
      if (unit < 0xdc00 && (next & 0xfc00) === 0xdc00) {
        const point = 0x10000 + ((unit & 0x3ff) << 10) + (next & 0x3ff)
        i++
        out[n++] = 0xf0 | (point >> 18)
        out[n++] = 0x80 | ((point >> 12) & 0x3f)
        out[n++] = 0x80 | ((point >> 6) & 0x3f)
        out[n++] = 0x80 | (point & 0x3f)
        continue
      }
      unit = 0xfffd
    }
    out[n++] = 0xe0 | (unit >> 12)
    out[n++] = 0x80 | ((unit >> 6) & 0x3f)
    out[n++] = 0x80 | (unit & 0x3f)
  }
  return { bytes: out, length: n }
}
