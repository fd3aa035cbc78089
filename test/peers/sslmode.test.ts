import { spawnSync } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openPostgres } from '../../src/platform/postgres.ts'
import { NOBODY, startPostgres } from '../support/postgres-server.ts'

/** A PostgreSQL with a certificate of its own making for the name `db.example.org`. */
async function serverWithCertificate() {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-certificate-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=db.example.org']
  spawnSync('openssl', [
    ...request,
    '-addext',
    'subjectAltName=DNS:db.example.org',
    '-keyout',
    key,
    '-out',
    certificate,
  ])
  if (process.getuid?.() === 0) for (const file of [folder, key, certificate]) chownSync(file, NOBODY, NOBODY)
  const server = await startPostgres(['ssl=on', `ssl_key_file=${key}`, `ssl_cert_file=${certificate}`])
  onTestFinished(server.stop)
  return { url: server.url, certificate: encodeURIComponent(certificate) }
}

/** `true` or `false`: whether the connection is encrypted; else the code of the refusal. */
async function encrypted(url: string, query: string): Promise<unknown> {
  const { pool, close } = openPostgres(`${url}${query}`, () => undefined, { most: 1 })
  try {
    const { rows } = await pool.query('select ssl from pg_stat_ssl where pid = pg_backend_pid()')
    return rows[0]?.ssl
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  } finally {
    await close()
  }
}

test('sslmode means what it means to libpq, and no library warns of it', async () => {
  const { url, certificate } = await serverWithCertificate()
  const warnings: Error[] = []
  const warn = (warning: Error) => void warnings.push(warning)
  process.on('warning', warn)
  onTestFinished(() => void process.off('warning', warn))

  expect(await encrypted(url, '')).toBe(false)
  expect(await encrypted(url, '?sslmode=disable')).toBe(false)
  // Encrypted, whoever it is that answers.
  expect(await encrypted(url, '?sslmode=require')).toBe(true)
  // No public authority has signed the certificate, and it is of another name.
  expect(await encrypted(url, '?sslmode=verify-full')).toBe('DEPTH_ZERO_SELF_SIGNED_CERT')
  expect(await encrypted(url, `?sslmode=verify-full&sslrootcert=${certificate}`)).toBe('ERR_TLS_CERT_ALTNAME_INVALID')
  // Without a look at the name.
  expect(await encrypted(url, `?sslmode=verify-ca&sslrootcert=${certificate}`)).toBe(true)
  expect(await encrypted(url, `?sslmode=require&sslrootcert=${certificate}`)).toBe(true)
  await new Promise(setImmediate)
  expect(warnings).toEqual([])
})
