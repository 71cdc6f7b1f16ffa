import { Button, SegmentedControl, Select } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageFinding } from '#shared/contract/images.ts';
import type { LineBatch } from '#shared/contract/line.ts';
import { IMAGE_CHECK_PRESETS } from '#shared/presets/image-limits.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useCore, useCoreClient } from '../../client/use-core.ts';
import { useFindingDeeds } from '../../client/use-finding-deeds.ts';
import { useJobRun } from '../../client/use-job-run.ts';
import { useCan } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { FindingList } from '../../components/finding-list.tsx';
import { useFormat } from '../../components/format.ts';
import { ProgressLine } from '../../components/progress-line.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import classes from './line.module.css';

const PAGE = 200;
const PRESETS = IMAGE_CHECK_PRESETS.map(({ presetId }) => presetId);
const STANDINGS = ['open', 'waived'] as const;

interface BatchChecksProps {
  readonly batch: LineBatch;
  /** Sends the batch back because of what was found; left out where it cannot go back. */
  readonly onReturn?: (findings: number) => void;
}

/** 机检 What the automatic checks say of a batch: mended, let stand with a reason, or sent back to the station where it is made right. */
export function BatchChecks({ batch, onReturn }: BatchChecksProps) {
  const { t } = useTranslation(['quality', 'images']);
  const core = useCore();
  const client = useCoreClient();
  const goTo = useGoTo();
  const format = useFormat();
  const mayInspect = useCan()('quality.inspect');
  const [presetId, setPreset] = useState<(typeof PRESETS)[number]>('text-200');
  const [standing, setStanding] = useState<(typeof STANDINGS)[number]>('open');
  const { batchId } = batch;
  const counted = useQuery(core.quality.countFindings.queryOptions({ input: { batchId } })).data;
  const found = useInfiniteQuery(core.quality.listFindings.infiniteOptions({ input: (cursor: string | null) => ({ batchId, standing, cursor, limit: PAGE }), initialPageParam: null, getNextPageParam: (page) => page.nextCursor }));
  const check = useJobRun((order: Parameters<typeof client.quality.checkBatch>[0]) => client.quality.checkBatch(order), () => undefined);
  const deeds = useFindingDeeds();
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  const must = (counted?.counts ?? []).filter(({ severity }) => severity === 'must').reduce((sum, { count }) => sum + count, 0);
  const all = (counted?.counts ?? []).reduce((sum, { count }) => sum + count, 0);
  const open = ({ itemId, pageId }: PageFinding): void => { if (itemId !== null) goTo('digitise', itemId, pageId === null ? {} : { page: pageId }); };
  return (
    <>
      {mayInspect && (
        <div className={classes.bar}>
          <Select label={t('images:check.preset')} allowDeselect={false} w={330} value={presetId} onChange={(value) => { setPreset(PRESETS.find((each) => each === value) ?? 'text-200'); }} data={PRESETS.map((value) => ({ value, label: t(`images:check.presets.${value}`) }))} />
          <Button variant={counted?.checkedPages === 0 ? 'filled' : 'default'} loading={check.busy} disabled={batch.capturedPages === 0} onClick={() => { check.start({ batchId, presetId }); }}>{t('checks.start')}</Button>
          <span className={classes.grow} />
          {must > 0 && onReturn !== undefined && <Button variant="default" onClick={() => { onReturn(must); }}>{t('checks.giveBack')}…</Button>}
        </div>
      )}
      {check.job !== null && <ProgressLine label={t('images:check.running')} done={check.job.done} total={check.job.total} startedAt={check.job.startedAt} onCancel={check.cancel} />}
      <ErrorNotice error={check.error ?? found.error ?? (deeds.busy ? null : deeds.error)} onRetry={() => { void found.refetch(); }} />
      {counted !== undefined && counted.checkedPages > 0 && (
        <div className={classes.bar} role="status">
          <StatusMark tone={must > 0 ? 'overdue' : all > 0 ? 'warning' : 'normal'} word={t('checks.summary', { checked: format.number(counted.checkedPages), pages: format.number(batch.capturedPages), must: format.number(must), all: format.number(all) })} />
          {counted.waived > 0 && <SegmentedControl size="xs" aria-label={t('checks.title')} value={standing} onChange={(next) => { setStanding(STANDINGS.find((each) => each === next) ?? 'open'); }} data={[{ value: 'open', label: t('checks.open', { n: format.number(all) }) }, { value: 'waived', label: t('checks.waived', { n: format.number(counted.waived) }) }]} />}
        </div>
      )}
      {counted?.checkedPages === 0 && <EmptyState title={t('checks.none')} detail={t(batch.capturedPages === 0 ? 'checks.noImages' : 'checks.noneDetail')} />}
      {rows.length > 0 && <FindingList rows={rows} withItems deeds={mayInspect ? deeds : null} onOpen={open} />}
      {found.hasNextPage && <span><Button variant="default" loading={found.isFetchingNextPage} onClick={() => { void found.fetchNextPage(); }}>{t('checks.more')}</Button></span>}
    </>
  );
}
