import { Button, Select } from '@mantine/core';
import { IconDeviceTv, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineBatch } from '#shared/contract/line.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { useTeamWords } from '../../app/use-team-words.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { usePreference } from '../../components/stored-preference.ts';
import { useLineWords } from './line-words.ts';
import { NewBatchDialog } from './new-batch-dialog.tsx';
import { StationRow } from './station-row.tsx';
import classes from './line.module.css';

/** Lights turn by themselves. */
const ASK_EVERY_MS = 60_000;
const MOST = 500;

/** The stations of a line from top to bottom, each with the batches that stand there. `chosen`: items that somebody wants to make a batch of. */
export function LineBoard({ chosen }: { readonly chosen: readonly string[] | null }) {
  const { t } = useTranslation('line');
  const core = useCore();
  const can = useCan();
  const goTo = useGoTo();
  const words = useLineWords();
  const team = useTeamWords();
  const [creating, setCreating] = useState(chosen !== null);
  const [wanted, choose] = usePreference<string>('line', '');
  const { data: all, error: linesError } = useQuery(core.line.listLines.queryOptions({ input: {} }));
  const lines = all?.filter(({ retired, openBatches }) => !retired || openBatches > 0) ?? [];
  const line = lines.find(({ lineId }) => lineId === wanted) ?? lines[0];
  const { data, error, refetch } = useQuery({ ...core.line.listBatches.queryOptions({ input: { lineId: line?.lineId ?? null, state: 'open', limit: MOST }, refetchInterval: ASK_EVERY_MS, refetchOnMount: 'always' }), enabled: line !== undefined });
  const mayCreate = can('line.work') && lines.some(({ retired }) => !retired);
  useShortcut({ keys: 'n', label: t('create.button'), enabled: mayCreate }, () => { setCreating(true); });
  const create = mayCreate && <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => { setCreating(true); }}>{t('create.button')}</Button>;
  const setUp = can('line.manage') && <Button onClick={() => { goTo('settings', 'lines'); }}>{t('empty.setUp')}</Button>;
  const batches = data?.rows;
  const rows: readonly { readonly key: string; readonly position: number; readonly name: string; readonly team: string; readonly batches: readonly LineBatch[] }[] = line === undefined || batches === undefined ? [] : [
    { key: 'planned', position: 0, name: t('planned'), team: '', batches: batches.filter(({ state }) => state === 'planned') },
    ...line.settings.stations.map((station, index) => ({ key: station.stationKey, position: index + 1, name: words.name(station), team: team(station.team), batches: batches.filter(({ state, position }) => state !== 'planned' && position === index + 1) })),
  ];
  return (
    <div className={classes.screen}>
      <PageHeading title={t('title')}>
        <Button variant="subtle" color="gray" onClick={() => { goTo('line', null, { view: 'report' }); }}>{t('report')}</Button>
        <Button variant="subtle" color="gray" onClick={() => { goTo('line', null, { view: 'all' }); }}>{t('all')}</Button>
        <Button variant="subtle" color="gray" leftSection={<IconDeviceTv size={16} stroke={1.5} />} onClick={() => { goTo('line', 'wall'); }}>{t('wall')}</Button>
        {lines.length > 1 && <Select aria-label={t('line')} allowDeselect={false} value={line?.lineId ?? null} data={lines.map((each) => ({ value: each.lineId, label: words.name(each.settings) }))} onChange={(next) => { if (next !== null) choose(next); }} />}
        {(batches?.length ?? 0) > 0 && create}
      </PageHeading>
      <div className={classes.body}>
        <ErrorNotice error={linesError ?? error} onRetry={() => { void refetch(); }} />
        {all !== undefined && lines.length === 0 && <EmptyState title={t('empty.noLine')} detail={t('empty.noLineDetail')} {...(setUp !== false && { action: setUp })} />}
        {batches?.length === 0 && <EmptyState title={t('empty.title')} detail={t('empty.detail')} {...(create !== false && { action: create })} />}
        {batches !== undefined && batches.length > 0 && (
          <>
            <ol className={classes.board} aria-label={t('stations')}>{rows.filter(({ position, batches: here }) => position > 0 || here.length > 0).map(({ key, ...row }, index) => <StationRow key={key} {...row} row={index} onOpen={({ batchId }) => { goTo('line', batchId); }} />)}</ol>
            <p className={classes.quiet}>{t('keys')}</p>
          </>
        )}
      </div>
      {creating && lines.length > 0 && <NewBatchDialog lines={lines.filter(({ retired }) => !retired)} lineId={line?.lineId ?? null} chosen={chosen} onClose={() => { setCreating(false); if (chosen !== null) goTo('line'); }} onCreated={(batchId) => { goTo('line', batchId); }} />}
    </div>
  );
}
