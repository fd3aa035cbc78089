import { listAccounts } from '../../staff/account-store.ts'
import { type Check, note, sound } from '../finding.ts'

/**
 * Campaigns that one loss leaves without an owner, accounts that nobody can sign in to, owners whom no letter reaches. The
 * demo's are left out.
 */
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
  for (const { handle, campaign, role, hasAddress } of accounts)
    if (role === 'owner' && !hasAddress) {
      const found = `${handle} of ${campaign} is an owner without an address: no letter tells of a reset or helps after a loss`
      findings.push(note('staff', found, 'the owner gives one under Account at the desk'))
    }
  return findings.length > 0
    ? findings
    : [sound('staff', `${accounts.length} accounts, and no campaign with a sole owner`)]
}
