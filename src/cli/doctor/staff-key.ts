import { listDescribed } from '../../campaigns/store.ts'
import type { Deps } from '../../deps.ts'
import { readMatchingStaffKey, staffKeyName, staffKeyNames } from '../../staff/key/staff-key.ts'
import { findFingerprint } from '../../staff/key/staff-key-store.ts'
import { broken, type Check, type Finding, note, sound } from '../finding.ts'

/** The effect of a missing key. */
const WITHOUT_KEY = 'staff cannot sign in, labels of key holders cannot be read, no signature can be added by hand'

/** The staff key of each campaign that has one. */
export const checkStaffKeys: Check = async (deps) => {
  const findings: Finding[] = []
  let fit = 0
  for (const { id, slug } of await listDescribed(deps.db)) {
    const fingerprint = await findFingerprint(deps.db, id)
    if (!fingerprint) continue
    const names = await staffKeyNames(deps, id)
    const fits = await Promise.all(names.map((name) => readMatchingStaffKey(deps, name, fingerprint)))
    if (!fits.some((key) => key)) {
      const found = `the staff key of ${slug} ${await faultOf(deps, names)}: ${WITHOUT_KEY}`
      findings.push(broken('staff key', found, mendOf(id, slug)))
      continue
    }
    fit++
    if (names.length > 1) {
      const left = `an earlier staff key of ${slug}, or one that was never taken, is still there`
      const mend = `staff rekey --campaign ${slug} removes it, before it asks anything`
      findings.push(note('staff key', left, mend))
    }
  }
  return findings.length > 0 ? findings : [sound('staff key', `${fit} of ${fit} staff keys fit`)]
}

async function faultOf({ keys }: Deps, names: string[]): Promise<string> {
  if (names.length === 0) return 'is missing'
  const read = await Promise.all(names.map((name) => keys.read(name)))
  return read.some((bytes) => bytes) ? 'is another one' : 'cannot be opened with this SECRET_KEY'
}

const mendOf = (id: string, slug: string): string =>
  `restore its file (${staffKeyName(id)}….key) from the backup of the keys to KEY_DIR, or, when it is lost: staff rekey --campaign ${slug}. That empties labels, names of collectors and what staff sign in with, and prints a link for each of them`
