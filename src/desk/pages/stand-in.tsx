import type { Child } from 'hono/jsx'
import type { Account } from '../../staff/account.ts'
import type { Frame } from '../../ui/frame.ts'
import { LanguageSwitch } from '../../ui/language-switch.tsx'

/** Stands in until the layout of the desk is there. */
export function DeskLayout({
  frame,
  title,
  children,
}: {
  frame: Frame
  title: string
  account?: Account
  current?: '/staff'
  children: Child
}) {
  return (
    <html lang={frame.locale}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
      </head>
      <body>
        <LanguageSwitch frame={frame} />
        <main id="main">{children}</main>
      </body>
    </html>
  )
}

/** Stands in until the form to sign in is there. */
export const SignIn = ({ frame }: { frame: Frame }) => (
  <DeskLayout frame={frame} title="Sign in">
    <h1>Sign in</h1>
  </DeskLayout>
)

/** Stands in until the form of the second factor is there. */
export const StepUp = ({ frame, path, hidden }: { frame: Frame; path: string; hidden: [string, string][] }) => (
  <DeskLayout frame={frame} title="Step up">
    <h1>Step up</h1>
    <form method="post" action={path}>
      {hidden.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <input name="code" />
      <input name="recovery" />
      <button type="submit">Go on</button>
    </form>
  </DeskLayout>
)
