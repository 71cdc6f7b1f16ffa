import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { BankDialog } from './bank-dialog.tsx';
import type { Room } from './stacks-room.tsx';

/** A room without banks says what they are and starts one. */
export function NoBanks({ room }: { readonly room: Room }) {
  const { t } = useTranslation('stacks');
  const can = useCan();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <EmptyState title={t('empty.noBanks')} detail={t('empty.noBanksDetail')} {...(can('stacks.edit') && { action: <Button onClick={() => { setAdding(true); }}>{t('setUp.addBank')}</Button> })} />
      <BankDialog open={adding} room={room} onClose={() => { setAdding(false); }} />
    </>
  );
}
