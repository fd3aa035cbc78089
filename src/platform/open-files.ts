/** How many files and connections this process may have open at once; Infinity where nothing limits them. */
export function openFilesLimit(): number {
  // Else the report would ask for the names of the addresses that are connected.
  const report = Object.assign(process.report, { excludeNetwork: true })
  const { userLimits } = report.getReport() as { userLimits?: { open_files: { soft: number | 'unlimited' } } }
  const soft = userLimits?.open_files.soft
  return typeof soft === 'number' ? soft : Number.POSITIVE_INFINITY
}
