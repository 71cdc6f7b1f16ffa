/** Puts the cursor into the field that stands inside `data-field`, its text chosen. */
export function focusField(name: string): void {
  const within = `[data-field="${CSS.escape(name)}"]`;
  const control = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`${within} textarea:not([aria-hidden=true]), ${within} input:not([type=hidden])`);
  control?.focus();
  if (control !== null && name !== 'title') control.select();
}
