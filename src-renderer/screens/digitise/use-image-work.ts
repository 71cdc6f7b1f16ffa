import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImageWork, PageSet, WorkSettings } from '#shared/contract/images.ts';
import { useCoreClient } from '../../client/use-core.ts';
import { useJobRun } from '../../client/use-job-run.ts';
import { showDone, showFailed } from '../../components/toast.ts';

/** Image work from its start to its end, with the way back. */
export function useImageWork(onDone: () => void) {
  const { t } = useTranslation(['images', 'common']);
  const client = useCoreClient();
  const workId = useRef<ImageWork['workId'] | null>(null);
  const undo = (id: ImageWork['workId']): void => {
    client.images.undoWork({ workId: id }).then(() => { showDone(t('work.undoing')); }).catch(showFailed);
  };
  return useJobRun(async (order: { readonly pages: PageSet; readonly settings: WorkSettings }) => {
    const started = await client.images.startWork(order);
    workId.current = started.workId;
    return started;
  }, () => {
    const id = workId.current;
    if (id === null) return;
    client.images.getWork({ workId: id }).then(({ counts, refused }) => {
      const words = t('work.done', { changed: counts.changed, same: counts.same });
      const left = counts.refused === 0 ? '' : t('work.refused', { n: counts.refused, pages: refused.map(({ position }) => position).join('、') });
      showDone(`${words}${left}`, counts.changed === 0 ? undefined : { label: t('common:undo'), run: () => { undo(id); } });
      onDone();
    }).catch(showFailed);
  });
}
