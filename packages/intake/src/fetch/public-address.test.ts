import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FetchError } from './fetch-error.js'
import { fetchPage } from './fetch-page.js'
import { isPublicAddress, mayConnect } from './public-address.js'

/** Ways to write this machine, its network or a cloud's metadata; `PORT` is the trap's. */
const HOSTS = (
  '127.0.0.1 127.1 127.0.1 127.0.0.2 127.255.255.254 0x7f.1 0x7f.0.0.1 0x7f000001 0X7F.0X0.0X0.0X1 0177.1 0177.0.0.1 0177.0000.0000.0001 ' +
  '017700000001 2130706433 127.0.0.1. 0 0.0.0.0 00 0x0 0.1 ①②⑦.⓪.⓪.① ①②⑦。０。０。１ １２７.０.０.１ 127。0。0。1 127．0．0．1 ' +
  'localhost LOCALHOST localhost. LocalHost ｌｏｃａｌｈｏｓｔ ⓛⓞⓒⓐⓛⓗⓞⓢⓣ ' +
  '[::1] [::] [0:0:0:0:0:0:0:1] [0000:0000:0000:0000:0000:0000:0000:0001] [::0001] [::ffff:127.0.0.1] [::ffff:7f00:1] [::FFFF:127.0.0.1] ' +
  '[0:0:0:0:0:ffff:7f00:1] [::127.0.0.1] [::7f00:1] [::ffff:0:127.0.0.1] [::ffff:0:7f00:1] [64:ff9b::127.0.0.1] [64:ff9b::7f00:1] [64:ff9b:1::7f00:1] ' +
  '[2002:7f00:1::] [2002:7f00:0001::1] [2002:a9fe:a9fe::] [2001::7f00:1] [2001:0:7f00:1::] [fe80::1] [febf::1] [fec0::1] [fc00::1] [fd00::1] [fd00:ec2::254] ' +
  '[ff02::1] [ff0e::1] [100::1] [2001:db8::1] [3fff::1] [5f00::1] [2001:10::1] [2001:20::1] [2001:2::1] [::a9fe:a9fe] [::ffff:169.254.169.254] [64:ff9b::a9fe:a9fe] ' +
  '[::ffff:10.0.0.1] [::ffff:192.168.0.1] [2002:c0a8:1::] [4000::1] [1::1] ' +
  '169.254.169.254 169.254.170.2 0xa9fea9fe 2852039166 0251.0376.0251.0376 0xa9.0xfe.0xa9.0xfe 169.254.43518 100.100.100.200 192.0.0.192 ' +
  '10.0.0.1 10.255.255.255 0xa.1 012.1 167772161 10.1 172.16.0.1 172.31.255.254 0xac100001 192.168.0.1 192.168.1 192.168.255.255 0xc0a80001 3232235521 ' +
  '100.64.0.1 100.127.255.254 198.18.0.1 198.19.255.255 192.0.2.1 198.51.100.1 203.0.113.1 192.88.99.1 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255 192.31.196.1 192.52.193.1 192.175.48.1 ' +
  'user@127.0.0.1 user:word@127.0.0.1 example.com@127.0.0.1 127.0.0.1:PORT@127.0.0.1 %31%32%37.0.0.1 127%2e0%2e0%2e1 127.0.0.%31 [::%31]'
).split(' ')

/** Names whose addresses are no better, as a hostile server of names gives them. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'loop.example': ['127.0.0.1'],
  'loop6.example': ['::1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'metadata.example': ['169.254.169.254'],
  'mixed.example': ['93.184.216.34', '127.0.0.1'],
  'mixed6.example': ['2606:2800:220:1::1', 'fd00::1'],
  'nat64.example': ['64:ff9b::7f00:1'],
  'sixtofour.example': ['2002:7f00:1::'],
  'zero.example': ['0.0.0.0'],
  'zone.example': ['fe80::1%eth0'],
  'nonsense.example': ['not an address'],
  'inside.example': ['10.1.2.3'],
}

/** Addresses that are none of the web. */
const OTHERS = [
  'file:///etc/passwd',
  'file://127.0.0.1/etc/passwd',
  'data:text/html,<p>x</p>',
  'ftp://127.0.0.1:PORT/',
  'gopher://127.0.0.1:PORT/_GET',
  'ws://127.0.0.1:PORT/',
  'javascript:alert(1)',
  'blob:http://127.0.0.1:PORT/x',
  'dict://127.0.0.1:PORT/',
  'about:blank',
  'unix:/var/run/docker.sock',
  'jar:http://127.0.0.1:PORT!/',
  '//127.0.0.1:PORT/',
  '/etc/passwd',
  'http://',
  'http:///',
  '',
]

describe('no address inside is reached', () => {
  let trap: Server
  let port = 0
  let reached = 0
  beforeAll(async () => {
    trap = createServer((_, answer) => answer.end('<p>trap</p>'))
    trap.on('connection', () => reached++)
    await new Promise<void>((done) => trap.listen(0, '127.0.0.1', done))
    port = (trap.address() as AddressInfo).port
  })
  afterAll(() => trap.close())

  const forms = [
    ...HOSTS.map((host) => `http://${host}:PORT/`),
    ...Object.keys(NAMES).map((host) => `http://${host}:PORT/`),
    'https://127.0.0.1:PORT/',
    'http:\\\\127.0.0.1:PORT\\',
    'http:127.0.0.1:PORT/',
    'HTTP://127.0.0.1:PORT/',
    ' http://127.0.0.1:PORT/ ',
    'ht\ntp://127.0.0.1:PORT/',
    ...OTHERS,
  ]
  const resolve = async (host: string) => {
    const found = NAMES[host] ?? (/^localhost\.?$/u.test(host) ? ['127.0.0.1'] : null)
    if (found === null) throw new Error('ENOTFOUND')
    return found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  }

  test('there are enough of them', () => expect(new Set(forms).size).toBeGreaterThanOrEqual(120))

  test.each(forms)('%s', async (form) => {
    const address = form.replaceAll('PORT', String(port))
    const error = await fetchPage(address, { resolve, totalMs: 2000 }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(FetchError)
    expect(['FORBIDDEN_ADDRESS', 'FORBIDDEN_SCHEME', 'BAD_URL', 'NO_SUCH_HOST']).toContain((error as FetchError).code)
    expect(reached).toBe(0)
  })
})

describe('public addresses', () => {
  test.each([
    '8.8.8.8',
    '93.184.216.34',
    '1.1.1.1',
    '172.15.0.1',
    '172.32.0.1',
    '100.63.0.1',
    '100.128.0.1',
    '2606:4700::1111',
    '2a00:1450:4001::1',
  ])('%s', (address) => expect(isPublicAddress(address)).toBe(true))

  test('others may be allowed one by one or by blocks', () => {
    expect(mayConnect('10.0.0.7', ['10.0.0.7'])).toBe(true)
    expect(mayConnect('10.0.0.8', ['10.0.0.7'])).toBe(false)
    expect(mayConnect('192.168.1.9', ['192.168.1.0/24'])).toBe(true)
    expect(mayConnect('::1', ['0:0:0:0:0:0:0:1'])).toBe(true)
    expect(mayConnect('127.0.0.1', ['nonsense', '1.2.3.4/99', '::/0'])).toBe(false)
  })
})
