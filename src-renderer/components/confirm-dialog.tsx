import { Button, Textarea } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, DialogFoot } from './dialog.tsx';
import { ErrorNotice } from './error-notice.tsx';
import classes from './confirm-dialog.module.css';

const SHOWN_OBJECTS = 8;

export interface ConfirmDialogProps {
  readonly open: boolean;
  /** The question, naming the deed: 删除 3 件档案？ */
  readonly title: string;
  /** What will be, and what can be taken back. */
  readonly detail?: ReactNode;
  /** Names of what it touches; the first eight are listed, the rest counted. */
  readonly objects?: readonly string[];
  readonly confirmLabel: string;
  /** Asks for a reason, which `onConfirm` gets. `required` does not go on without. */
  readonly reason?: 'required' | 'optional';
  readonly reasonLabel?: string;
  readonly reasonHint?: string;
  readonly busy?: boolean;
  readonly error?: unknown;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** For what destroys, overwrites or moves: names the objects and their count. The cursor stands on Cancel, or in the reason. */
export function ConfirmDialog({ open, title, detail, objects = [], confirmLabel, reason, reasonLabel, reasonHint, busy = false, error = null, onConfirm, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation('common');
  const [words, setWords] = useState('');
  useEffect(() => { if (open) setWords(''); }, [open]);
  const ready = reason !== 'required' || words.trim() !== '';
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      <form className={classes.form} onSubmit={(event) => { event.preventDefault(); if (ready) onConfirm(words.trim()); }}>
        {detail !== undefined && <div>{detail}</div>}
        {objects.length > 0 && (
          <div>
            <ul className={classes.objects}>{objects.slice(0, SHOWN_OBJECTS).map((name, index) => <li key={`${index}-${name}`}>{name}</li>)}</ul>
            {objects.length > SHOWN_OBJECTS && <p className={classes.more}>{t('confirm.andMore', { n: objects.length - SHOWN_OBJECTS })}</p>}
            <p className={classes.more}>{t('confirm.count', { n: objects.length })}</p>
          </div>
        )}
        {reason !== undefined && <Textarea label={reasonLabel ?? t('reason')} description={reasonHint} required={reason === 'required'} value={words} onChange={(event) => { setWords(event.currentTarget.value); }} data-autofocus />}
        <ErrorNotice error={error} />
        <DialogFoot>
          <Button variant="default" onClick={onClose} data-autofocus={reason === undefined || undefined}>{t('cancel')}</Button>
          <Button type="submit" disabled={!ready} loading={busy}>{confirmLabel}</Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
