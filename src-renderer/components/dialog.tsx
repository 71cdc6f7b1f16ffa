import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { ShortcutLayer } from '../app/use-shortcut.ts';
import { useTranslation } from 'react-i18next';
import classes from './dialog.module.css';

/** Mantine's `<header>` would be a second banner of the page. */
const HEADER_IS_NO_BANNER = { header: { role: 'presentation' } };

export interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly width?: number;
  /** Left only by one of its buttons: neither a cross nor Esc closes it. */
  readonly stays?: boolean;
  readonly children: ReactNode;
}

/** A dialog over the work. The keys of what lies beneath rest; Esc closes. */
export function Dialog({ open, onClose, title, width = 480, stays = false, children }: DialogProps) {
  const { t } = useTranslation('common');
  return (
    <Modal opened={open} onClose={onClose} title={title} size={width} withCloseButton={!stays} closeOnEscape={!stays} closeOnClickOutside={!stays} closeButtonProps={{ 'aria-label': t('close') }} attributes={HEADER_IS_NO_BANNER} classNames={{ title: classes.title, header: classes.header, body: classes.body, content: classes.content }}>
      <ShortcutLayer />
      {children}
    </Modal>
  );
}

/** The buttons at a dialog's foot, the one that does it last. */
export function DialogFoot({ children }: { readonly children: ReactNode }) {
  return <div className={classes.foot}>{children}</div>;
}
