import { listAccounts } from '../staff/account-store.ts'
import { type Check, note, sound } from './finding.ts'

/** Campaigns that one loss leaves without an owner, and accounts that nobody can sign in to. The demo's are left out. */
export const checkStaff: Check = async ({ db }) => {
  const accounts = (await listAccounts(db)).filter(({ demo }) => !demo)
  const findings = [...new Set(accounts.map(({ campaign }) => campaign))].flatMap((campaign) => {
    const owners = accounts.filter((account) => account.campaign === campaign && account.role === 'owner')
    if (owners.length > 1) return []
    const has = owners.length === 1 ? 'one owner only, whose loss nobody else can mend' : 'staff, and no owner'
    return [note('staff', `${campaign} has ${has}`, `staff add --campaign ${campaign} --role owner`)]
  })
  for (const { handle, campaign, hasPassphrase, hasFactor } of accounts)
    if (!hasPassphrase || !hasFactor) {
      const lacks = hasPassphrase ? 'second factor' : 'passphrase'
      findings.push(
        note('staff', `${handle} of ${campaign} has no ${lacks}, and cannot sign in`, `staff reset ${handle}`),
      )
    }
  return findings.length > 0
    ? findings
    : [sound('staff', `${accounts.length} accounts, and no campaign with a sole owner`)]
}
