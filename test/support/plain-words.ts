const TRIGGERS = ['recipients:recipients_sealed_only', 'signatures:signatures_added_erased']

/** Lets plain labels and collectors in, as they stood before they were sealed, until `work` is done. */
export async function asBeforeSealing(
  run: (statement: string) => Promise<unknown>,
  work: () => Promise<unknown>,
): Promise<void> {
  const switched = async (to: 'disable' | 'enable') => {
    for (const [table, trigger] of TRIGGERS.map((name) => name.split(':')))
      await run(`alter table ${table} ${to} trigger ${trigger}`)
  }
  await switched('disable')
  await work().finally(() => switched('enable'))
}
