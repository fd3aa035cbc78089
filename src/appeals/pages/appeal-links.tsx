/** A link to an appeal; `lang` is the language of the title. */
export interface AppealLink {
  href: string
  title: string
  lang: string
}

export function AppealLinks({ appeals }: { appeals: readonly AppealLink[] }) {
  return (
    <ul class="plain">
      {appeals.map(({ href, title, lang }) => (
        <li>
          <a href={href} lang={lang}>
            <bdi>{title}</bdi>
          </a>
        </li>
      ))}
    </ul>
  )
}
