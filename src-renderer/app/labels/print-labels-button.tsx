import { Button, type ButtonProps } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LabelSubject } from '#shared/contract/labels.ts';
import { useCan } from '../../client/use-session.ts';
import { PrintLabelsDialog } from './print-labels-dialog.tsx';

export interface PrintLabelsButtonProps extends Pick<ButtonProps, 'size' | 'variant' | 'disabled'> {
  /** Asked when it is pressed. */
  readonly subject: () => LabelSubject;
}

/** *Print labels*, for whoever may. */
export function PrintLabelsButton({ subject, size = 'compact-sm', variant = 'default', disabled = false }: PrintLabelsButtonProps) {
  const { t } = useTranslation('labels');
  const mayPrint = useCan()('labels.print');
  const [wanted, setWanted] = useState<LabelSubject | null>(null);
  if (!mayPrint) return null;
  return (
    <>
      <Button size={size} variant={variant} disabled={disabled} leftSection={<IconPrinter size={16} stroke={1.5} />} onClick={() => { setWanted(subject()); }}>{t('print')}</Button>
      {wanted !== null && <PrintLabelsDialog subject={wanted} onClose={() => { setWanted(null); }} />}
    </>
  );
}
