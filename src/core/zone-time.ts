/** Whether this runtime knows a time zone of that name of the IANA database. An offset such as `+02:00` is no name. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    return formatOf(name) !== undefined
  } catch {
    return false
  }
}

/** The day (`YYYY-MM-DD`) and the full hour (0 to 23) in a time zone. Throws a RangeError for one that is not known. */
export function timeIn(zone: string, at: Date): { day: string; hour: number } {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const day = (['year', 'month', 'day'] as const).map((type) => parts.get(type)).join('-')
  return { day, hour: Number(parts.get('hour')) }
}

const formatOf = (timeZone: string) =>
  new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    ...{ timeZone, hourCycle: 'h23' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit' },
  })
