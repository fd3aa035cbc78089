import { unicodeHost } from '../../../core/unicode-host.ts'
import { websiteHost } from '../../../endorsements/website-place.ts'
import { asWritten } from '../../../locale/as-written.tsx'
import { MarkedName } from './marked-name.tsx'

/** A website as a link that tells nobody where it was pressed; beside an address in A-labels its own letters. */
export function Website({ website }: { website: string }) {
  const host = websiteHost(website) ?? ''
  const letters = unicodeHost(host)
  return (
    <>
      <a href={website} rel="noreferrer nofollow" target="_blank" {...asWritten()}>
        {website}
      </a>
      {letters !== host && (
        <>
          {' ('}
          <MarkedName name={letters} />
          {')'}
        </>
      )}
    </>
  )
}
