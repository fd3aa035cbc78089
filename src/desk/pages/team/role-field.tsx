import type { Translate } from '../../../locale/translate.ts'
import { ROLES, type Role } from '../../../staff/roles.ts'
import { RadioCards } from '../../../ui/radio-cards.tsx'

/** The roles to choose from, each with the words for what it may do. */
export const RoleField = ({ t, value }: { t: Translate; value: Role }) => (
  <fieldset>
    <legend>{t('staff.account.role')}</legend>
    <RadioCards
      name="role"
      value={value}
      options={ROLES.map((role) => ({ value: role, label: t(`staff.role.${role}`), hint: t(`desk.role.${role}`) }))}
    />
  </fieldset>
)
