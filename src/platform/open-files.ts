/** The number of files and connections that this process may have open at once; Infinity without a limit. */
export function openFilesLimit(): number {
  // The report would otherwise look up the host names of all connected addresses.
  const report = Object.assign(process.report, { excludeNetwork: true })
  const { userLimits } = report.getReport() as { userLimits?: { open_files: { soft: number | 'unlimited' } } }
  const soft = userLimits?.open_files.soft
  return typeof soft === 'number' ? soft : Number.POSITIVE_INFINITY
}
