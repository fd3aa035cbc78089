import { readFile } from 'node:fs/promises'
import pg, { type PoolClient } from 'pg'
import { ConfigError } from '../config.ts'
import { codeOf } from '../db/database.ts'
import { SQL_FOLDER } from './places.ts'

const FILE = new URL('grants.sql', SQL_FOLDER)
const UNDEFINED_OBJECT = '42704'

/**
 * Gives `role` the rights of the server, and anew each role that may write the log already, since a migration may have
 * added a table. Throws a ConfigError for a role that PostgreSQL does not have, and for the one that owns the tables.
 */
export async function grantRights(client: PoolClient, role: string | undefined): Promise<void> {
  const grants = await readFile(FILE, 'utf8')
  if (role !== undefined) await refuseOwner(client, role)
  const roles = new Set([...(role === undefined ? [] : [role]), ...(await serverRoles(client))])
  for (const each of roles) {
    try {
      // Several statements in one query are one transaction.
      await client.query(grants.replaceAll(':"role"', () => pg.escapeIdentifier(each)))
    } catch (error) {
      if (codeOf(error) !== UNDEFINED_OBJECT) throw error
      throw new ConfigError(`PostgreSQL has no role ${each}: create it first, as src/platform/README.md shows`)
    }
  }
}

async function refuseOwner(client: PoolClient, role: string): Promise<void> {
  const { rows } = await client.query(
    `select from pg_class where oid = 'audit_log'::regclass and pg_get_userbyid(relowner) = $1`,
    [role],
  )
  if (rows.length > 0)
    throw new ConfigError(
      `${role} owns the tables and has every right: name the role of the server, which should be another`,
    )
}

/** Roles that may write the log and do not own it: only a server needs that right. */
async function serverRoles(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ role: string }>(
    `select distinct rolname as role from pg_class, aclexplode(relacl) as acl, pg_roles
     where pg_class.oid = 'audit_log'::regclass and privilege_type = 'INSERT'
       and pg_roles.oid = grantee and grantee <> relowner`,
  )
  return rows.map(({ role }) => role)
}
