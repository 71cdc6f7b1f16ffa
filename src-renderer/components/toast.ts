import { notifications } from '@mantine/notifications';
import { createElement } from 'react';
import { messages } from '#shared/i18n/messages.ts';
import { currentLanguage } from '../app/i18n.ts';
import { errorSentences } from './error-sentences.ts';
import { ToastBody, type ToastAction } from './toast-body.tsx';

const SHOWN_MS = 6000;
/** Somebody has to read it and decide. */
const UNDO_SHOWN_MS = 12_000;

const closing = (): { readonly withCloseButton: true; readonly closeButtonProps: { readonly 'aria-label': string } } => ({ withCloseButton: true, closeButtonProps: { 'aria-label': messages[currentLanguage()].common.close } });

/** What was done last is said; what was done before it no longer needs the place. */
let lastDone = '';

/** Says at the top what was done, with a way back where there is one. */
export function showDone(message: string, action?: ToastAction): void {
  const id = `toast-${message}-${performance.now()}`;
  notifications.hide(lastDone);
  lastDone = id;
  notifications.show({
    id, ...closing(), autoClose: action === undefined ? SHOWN_MS : UNDO_SHOWN_MS,
    message: createElement(ToastBody, { message, ...(action !== undefined && { action: { label: action.label, run: () => { notifications.hide(id); action.run(); } } }) }),
  });
}

/** For what failed away from any form; a form shows its error with ErrorNotice in place. */
export function showFailed(error: unknown): void {
  const { code, what, kept, action } = errorSentences(error);
  notifications.show({ id: `failed-${code}`, ...closing(), autoClose: UNDO_SHOWN_MS, message: createElement(ToastBody, { message: what, detail: `${kept}${action}`, code }) });
}
