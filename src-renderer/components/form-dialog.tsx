import { Button } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, DialogFoot } from './dialog.tsx';
import { ErrorNotice } from './error-notice.tsx';
import classes from './confirm-dialog.module.css';

export interface FormDialogProps {
  readonly title: string;
  readonly width?: number;
  readonly submitLabel?: string;
  readonly canSubmit?: boolean;
  /** There is nothing to type: the keys begin on the button that does it, or go there once it can be pressed. */
  readonly focusSubmit?: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form over the work. Mount it to open it, so that it starts empty each time; the first field gets `data-autofocus`. */
export function FormDialog({ title, width, submitLabel, canSubmit = true, focusSubmit = false, busy, error, onSubmit, onClose, children }: FormDialogProps) {
  const { t } = useTranslation('common');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => { if (focusSubmit && canSubmit && !(document.activeElement instanceof HTMLInputElement)) button.current?.focus(); }, [focusSubmit, canSubmit]);
  return (
    <Dialog open onClose={onClose} title={title} {...(width !== undefined && { width })}>
      <form className={classes.form} noValidate onSubmit={(event) => { event.preventDefault(); if (canSubmit && !busy) onSubmit(); }}>
        {children}
        <ErrorNotice error={error} />
        <DialogFoot>
          <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
          <Button ref={button} type="submit" data-autofocus={focusSubmit || undefined} loading={busy} disabled={!canSubmit}>{submitLabel ?? t('save')}</Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
