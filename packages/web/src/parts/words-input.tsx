import type { ComponentProps } from 'react'

/** A field for words of any language: they run as they are written, and while there are none, as the interface does. */
export function WordsInput({ onInput, ...rest }: Omit<ComponentProps<'input'>, 'dir'>) {
  const filled = (rest.value ?? rest.defaultValue ?? '') !== ''
  return (
    <input
      {...rest}
      dir={filled ? 'auto' : undefined}
      onInput={(event) => {
        if (event.currentTarget.value === '') event.currentTarget.removeAttribute('dir')
        else event.currentTarget.dir = 'auto'
        onInput?.(event)
      }}
    />
  )
}

/** The same under a name. */
export function WordsField({ label, ...input }: { readonly label: string } & ComponentProps<typeof WordsInput>) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the field within
    <label>
      {label}
      <WordsInput {...input} />
    </label>
  )
}
