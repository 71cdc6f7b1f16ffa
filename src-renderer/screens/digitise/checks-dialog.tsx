import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageFinding, PageSet } from '#shared/contract/images.ts';
import { IMAGE_CHECK_PRESETS } from '#shared/presets/image-limits.ts';
import type { Page } from '#shared/contract/digitisation.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useCore, useCoreClient } from '../../client/use-core.ts';
import { useFindingDeeds } from '../../client/use-finding-deeds.ts';
import { useJobRun } from '../../client/use-job-run.ts';
import { useCan } from '../../client/use-session.ts';
import { Dialog, DialogFoot } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { FindingList } from '../../components/finding-list.tsx';
import { ProgressLine } from '../../components/progress-line.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import type { DeskItem, PageId } from './desk-pages.ts';
import classes from './work-dialog.module.css';

interface ChecksDialogProps {
  readonly item: DeskItem;
  readonly pages: readonly Page[];
  readonly onOpen: (pageId: PageId) => void;
  readonly onClose: () => void;
}

const MOST_SHOWN = 500;
const PRESETS = IMAGE_CHECK_PRESETS.map(({ presetId }) => presetId);

/** 检查图像: what the machine sees is wrong with the pages of an item, or of its volume; Enter opens the page. */
export function ChecksDialog({ item, pages, onOpen, onClose }: ChecksDialogProps) {
  const { t } = useTranslation('images');
  const core = useCore();
  const client = useCoreClient();
  const goTo = useGoTo();
  const [presetId, setPreset] = useState<(typeof PRESETS)[number]>('text-200');
  const [extent, setExtent] = useState<'item' | 'volume'>('item');
  const volumeId = item?.volumeId ?? null;
  const of: PageSet = extent === 'volume' && volumeId !== null ? { kind: 'volume', volumeId } : item !== null ? { kind: 'items', itemIds: [item.itemId] } : { kind: 'pages', pageIds: pages.map(({ pageId }) => pageId) };
  const counted = useQuery(core.images.countFindings.queryOptions({ input: { of } }));
  const found = useQuery(core.images.listFindings.queryOptions({ input: { of, limit: MOST_SHOWN } }));
  const check = useJobRun((order: Parameters<typeof client.images.checkPages>[0]) => client.images.checkPages(order), () => undefined);
  const deeds = useFindingDeeds();
  const mayInspect = useCan()('quality.inspect');
  const rows = found.data?.rows ?? [];
  const must = (counted.data?.counts ?? []).filter(({ severity }) => severity === 'must').reduce((sum, { count }) => sum + count, 0);
  const open = (finding: PageFinding): void => {
    if (finding.pageId === null || finding.itemId === null || finding.itemId === item?.itemId) { if (finding.pageId !== null) onOpen(finding.pageId); return; }
    goTo('digitise', finding.itemId, { page: finding.pageId });
  };
  const extents = [{ value: 'item', label: t(item === null ? 'check.extents.inbox' : 'check.extents.item') }, ...(volumeId === null ? [] : [{ value: 'volume', label: t('check.extents.volume') }])];
  return (
    <Dialog open onClose={onClose} title={t('check.title')} width={860}>
      <div className={classes.bar}>
        <Select label={t('work.extent')} allowDeselect={false} value={extent} onChange={(value) => { setExtent(value === 'volume' ? 'volume' : 'item'); }} data={extents} />
        <Select label={t('check.preset')} allowDeselect={false} w={340} value={presetId} onChange={(value) => { setPreset(PRESETS.find((each) => each === value) ?? 'text-200'); }} data={PRESETS.map((value) => ({ value, label: t(`check.presets.${value}`) }))} />
        <Button loading={check.busy} onClick={() => { check.start({ pages: of, presetId }); }} data-autofocus>{t('check.start')}</Button>
      </div>
      {check.job !== null && <ProgressLine label={t('check.running')} done={check.job.done} total={check.job.total} startedAt={check.job.startedAt} onCancel={check.cancel} />}
      <ErrorNotice error={check.error ?? found.error} />
      <div className={classes.counts} role="status">
        {counted.data === undefined || counted.data.checkedPages === 0 ? <span className={classes.hint}>{t('check.never')}</span> : (
          <>
            <StatusMark tone={must > 0 ? 'overdue' : rows.length > 0 ? 'warning' : 'normal'} word={rows.length === 0 ? t('check.clean', { n: counted.data.checkedPages }) : t('check.summary', { pages: counted.data.checkedPages, must, all: counted.data.counts.reduce((sum, { count }) => sum + count, 0) })} />
          </>
        )}
      </div>
      {rows.length > 0 && (
        <div className={classes.findings}>
          <FindingList rows={rows} withItems={extent === 'volume'} deeds={mayInspect ? deeds : null} onOpen={open} />
        </div>
      )}
      <DialogFoot><Button variant="default" onClick={onClose}>{t('work.close')}</Button></DialogFoot>
    </Dialog>
  );
}
