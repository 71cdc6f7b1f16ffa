import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialog.tsx';
import { IsadView, type IsadSubject } from './isad-view.tsx';

/** Shows what it stands beside in the elements of ISAD(G), over the work. */
export function IsadButton({ of, name, compact = false }: { readonly of: IsadSubject; readonly name: string; readonly compact?: boolean }) {
  const { t } = useTranslation('description');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="subtle" color="gray" {...(compact && { size: 'compact-sm' })} onClick={() => { setOpen(true); }}>{t('isad.tab')}</Button>
      <Dialog open={open} onClose={() => { setOpen(false); }} title={t('isad.of', { name })} width={720}><IsadView of={of} /></Dialog>
    </>
  );
}
