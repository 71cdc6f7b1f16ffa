import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import { useGoTo } from './navigation.ts';
import { useCore } from '../client/use-core.ts';
import { useCan } from '../client/use-session.ts';
import { showDone, showFailed } from '../components/toast.ts';

/** Puts records on the person's list of what to fetch and says how long it is now; null for who fetches nothing. */
export function useAddToPickList(): ((itemIds: readonly Item['itemId'][]) => void) | null {
  const { t } = useTranslation('stacks');
  const core = useCore();
  const can = useCan();
  const goTo = useGoTo();
  const add = useMutation(core.stacks.addToPickList.mutationOptions({ onError: showFailed }));
  if (!can('stacks.fetch')) return null;
  return (itemIds) => {
    add.mutate({ itemIds: [...itemIds] }, {
      onSuccess: ({ picks }) => {
        showDone(t('picks.added', { n: itemIds.length, open: picks.filter(({ outcome }) => outcome === 'wanted').length }), { label: t('picks.show'), run: () => { goTo('stacks', null, { view: 'picks' }); } });
      },
    });
  };
}
