import { Button, type ButtonProps } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormManifest, WantedSubject } from '#shared/contract/forms.ts';
import { useCan } from '../../client/use-session.ts';
import { PrintFormDialog } from './print-form-dialog.tsx';

export interface PrintFormButtonProps extends Pick<ButtonProps, 'size' | 'variant' | 'disabled'> {
  /** Asked when it is pressed. */
  readonly subject: () => WantedSubject;
  /** What forms are offered: those about such things. */
  readonly takes: readonly FormManifest['takes'][];
}

/** *Print a form*, for whoever may. */
export function PrintFormButton({ subject, takes, size = 'compact-sm', variant = 'default', disabled = false }: PrintFormButtonProps) {
  const { t } = useTranslation('forms');
  const mayPrint = useCan()('forms.print');
  const [wanted, setWanted] = useState<WantedSubject | null>(null);
  if (!mayPrint) return null;
  return (
    <>
      <Button size={size} variant={variant} disabled={disabled} leftSection={<IconFileTypePdf size={16} stroke={1.5} />} onClick={() => { setWanted(subject()); }}>{t('print')}…</Button>
      {wanted !== null && <PrintFormDialog subject={wanted} takes={takes} onClose={() => { setWanted(null); }} />}
    </>
  );
}
