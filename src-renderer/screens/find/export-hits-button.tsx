import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import { ExportDialog } from '../../app/exports/export-dialog.tsx';
import { useCoreClient } from '../../client/use-core.ts';
import { useFormat } from '../../components/format.ts';
import { showFailed } from '../../components/toast.ts';

type Question = Parameters<MunimentClient['search']['listHitIds']>[0];
type Hits = Awaited<ReturnType<MunimentClient['search']['listHitIds']>>;

/** Hands out the result as it stands, in its order: the ids are asked for first, and the file holds what the person may see of them. */
export function ExportHitsButton({ question }: { readonly question: Question }) {
  const { t } = useTranslation(['find', 'exports']);
  const client = useCoreClient();
  const format = useFormat();
  const [hits, setHits] = useState<Hits | null>(null);
  const gather = useMutation({ mutationFn: () => client.search.listHitIds(question), onSuccess: setHits, onError: showFailed });
  return (
    <>
      <Button variant="subtle" color="gray" size="compact-sm" loading={gather.isPending} onClick={() => { gather.mutate(); }}>{t('exports:button')}</Button>
      {hits !== null && <ExportDialog view={{ kind: 'items', itemIds: hits.itemIds }} count={hits.itemIds.length} {...(hits.more && { note: t('exportCut', { n: format.number(hits.itemIds.length) }) })} onClose={() => { setHits(null); }} />}
    </>
  );
}
