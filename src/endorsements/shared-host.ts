import { registeredDomain } from '../core/registrable-domain.ts'
import { SHARED_HOSTS } from './shared-host-rules.ts'

/** A kind of shared host. */
export type SharedKind = keyof typeof SHARED_HOSTS

export interface SharedHost {
  kind: SharedKind
  /** The shared part of the host. */
  host: string
  /** Pages are told apart by the path; otherwise by a name before the host. */
  isByPath: boolean
}

/** The shared host that a host, in A-labels, is or lies in. */
export function sharedHost(host: string): SharedHost | undefined {
  const registered = registeredDomain(host)
  const anyEnding = registered === null ? [] : [`${registered.slice(0, registered.indexOf('.'))}.*`]
  const labels = host.split('.')
  const above = labels.map((_, from) => labels.slice(from).join('.'))
  for (const part of [...above, ...anyEnding]) {
    const found = BY_HOST.get(part)
    if (found) return { ...found, host: part === anyEnding[0] ? (registered ?? host) : part }
  }
  return undefined
}

const BY_HOST = new Map(
  Object.entries(SHARED_HOSTS).flatMap(([kind, { byPath, byName }]) =>
    [byPath, byName].flatMap((hosts) =>
      hosts
        .split(/\s+/)
        .filter(Boolean)
        .map((host) => [host, { kind: kind as SharedKind, isByPath: hosts === byPath }] as const),
    ),
  ),
)
