import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

/** What a password costs: 32 MB and about a tenth of a second. */
const COST = { N: 2 ** 15, r: 8, p: 1 }
const LENGTH = 32

/** A password as it is kept. Shape: `scrypt$N$r$p$salt$hash`, the last two in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password, salt, COST)
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

/** Whether a password is the one that was kept; as slow for no account at all, so that nobody learns which names there are. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [scheme, n, r, p, salt = '', hash = ''] = (kept ?? '').split('$')
  if (scheme !== 'scrypt') {
    await derive(password, Buffer.alloc(16), COST)
    return false
  }
  const expected = Buffer.from(hash, 'base64url')
  const given = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(n), r: Number(r), p: Number(p) })
  return expected.length === given.length && timingSafeEqual(expected, given)
}

function derive(password: string, salt: Buffer, { N, r, p }: typeof COST): Promise<Buffer> {
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, LENGTH, options, (error, hash) =>
      error === null ? resolve(hash) : reject(error),
    )
  })
}
