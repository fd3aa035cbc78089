import type { Child } from 'hono/jsx'

interface BoxProps {
  title: Child
  /** Do not take the focus. */
  quiet?: boolean | undefined
  children: Child
  buttons?: Child
}

/** A box that takes the focus, like the error summary, so a screen reader reads the box first. */
export function AnswerBox({ title, quiet, children, buttons }: BoxProps) {
  return (
    <div class="answer" role="alert" tabindex={-1} autofocus={!quiet} aria-labelledby="answer-title">
      <h2 id="answer-title">{title}</h2>
      <p>{children}</p>
      {buttons && <div class="buttons">{buttons}</div>}
    </div>
  )
}
