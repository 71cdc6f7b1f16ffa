import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliverySource } from '#shared/contract/delivery-shapes.ts';
import { isErrorCode, MunimentError } from '#shared/errors.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { useCore } from '../../client/use-core.ts';
import { useJobRun } from '../../client/use-job-run.ts';
import { useCan } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { errorSentences } from '../../components/error-sentences.ts';
import { useFormat } from '../../components/format.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { showDone } from '../../components/toast.ts';
import { ContractDialog } from './contract-dialog.tsx';
import { DeliveriesFrame } from './deliveries-frame.tsx';
import classes from './deliveries.module.css';
import { SourceDialog } from './source-dialog.tsx';
import { useSourceWords } from './use-source-words.ts';

/** The business systems that deliver: whether their stores can be read, when they are looked at, and what waits for somebody. */
export function SourcesView() {
  const { t } = useTranslation(['deliveries', 'common']);
  const core = useCore();
  const can = useCan();
  const goTo = useGoTo();
  const format = useFormat();
  const words = useSourceWords();
  const [asked, setAsked] = useState<{ readonly what: 'edit' | 'contract'; readonly source: DeliverySource | null } | null>(null);
  const { data: sources, error, refetch } = useQuery(core.deliveries.listSources.queryOptions({ input: {} }));
  const taking = useJobRun((sourceId: DeliverySource['sourceId']) => core.deliveries.takeDeliveries.call({ sourceId }), ({ result }) => {
    const [taken, refused, waiting] = [Number(result['taken'] ?? 0), Number(result['refused'] ?? 0), Number(result['waiting'] ?? 0)];
    showDone(taken + refused + waiting === 0 ? t('source.nothing') : t('source.done', { taken, refused, waiting }));
  });
  const mayManage = can('cases.manage');
  const add = mayManage && <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => { setAsked({ what: 'edit', source: null }); }}>{t('source.add')}</Button>;
  const first = sources?.find(({ retired }) => !retired);
  const mayTake = can('cases.handle') && !taking.busy;
  useShortcut({ keys: 'n', label: t('source.add'), enabled: mayManage }, () => { setAsked({ what: 'edit', source: null }); });
  useShortcut({ keys: 't', label: t('source.take'), enabled: mayTake && first !== undefined }, () => { if (first !== undefined) taking.start(first.sourceId); });
  const state = ({ retired, lastRun, refused, held }: DeliverySource) => (retired ? <StatusMark tone="absent" word={t('source.retired')} /> : lastRun?.errorCode != null ? <><StatusMark tone="overdue" word={t('source.trouble')} /><p className={classes.why}>{errorSentences(new MunimentError(isErrorCode(lastRun.errorCode) ? lastRun.errorCode : 'HOST_FAULT', lastRun.errorData)).what}</p></>
    : refused + held > 0 ? <StatusMark tone="warning" /> : <StatusMark tone="normal" word={t('source.fine')} />);
  const columns: readonly ListColumn<DeliverySource>[] = [
    { id: 'state', header: '', width: '190px', render: state },
    { id: 'name', header: t('log.system'), render: ({ settings, store }) => <>{words.name(settings)}<span className={classes.path} title={store}>{store}</span></> },
    { id: 'next', header: t('source.next'), width: '180px', render: ({ nextRunAt, settings }) => <>{nextRunAt === null ? t('source.byHand') : format.relative(nextRunAt)}<span className={classes.path}>{words.schedule(settings.schedule)}</span></> },
    { id: 'last', header: t('source.last'), width: '130px', render: ({ lastRun }) => (lastRun === null ? t('source.never') : <span title={format.dateTime(lastRun.startedAt)}>{format.relative(lastRun.startedAt)}</span>) },
    {
      id: 'waits', header: t('tabs.decide'), width: '150px', render: ({ waiting, refused, held }) => (
        <span className={classes.stack}>
          {held > 0 && <Button size="compact-sm" variant="subtle" onClick={() => { goTo('deliveries', 'decide'); }}>{t('source.held', { n: held })}</Button>}
          {refused > 0 && <Button size="compact-sm" variant="subtle" onClick={() => { goTo('deliveries', 'log', { outcome: 'refused' }); }}>{t('source.refused', { n: refused })}</Button>}
          {waiting > 0 && <span className={classes.quiet}>{t('source.waiting', { n: waiting })}</span>}
        </span>
      ),
    },
    {
      id: 'deeds', header: '', width: '260px', align: 'right', render: (source) => (
        <span className={classes.deeds}>
          {can('cases.handle') && !source.retired && <Button size="compact-sm" variant="default" disabled={!mayTake} onClick={() => { taking.start(source.sourceId); }}>{t('source.take')}</Button>}
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => { setAsked({ what: 'contract', source }); }}>{t('source.contract')}</Button>
          {mayManage && <Button size="compact-sm" variant="subtle" color="gray" onClick={() => { setAsked({ what: 'edit', source }); }}>{t('source.edit')}</Button>}
        </span>
      ),
    },
  ];
  return (
    <DeliveriesFrame view="sources" actions={(sources?.length ?? 0) > 0 && add}>
      <ErrorNotice error={error ?? taking.error} onRetry={() => { void refetch(); }} />
      {taking.job !== null && <p className={classes.quiet} role="status">{t('source.taking')} {format.number(taking.job.done)}/{format.number(taking.job.total)} <Button size="compact-sm" variant="subtle" onClick={taking.cancel}>{t('common:cancel')}</Button></p>}
      {sources?.length === 0 && <EmptyState title={t('source.empty')} detail={t(mayManage ? 'source.emptyDetail' : 'source.emptyForOthers')} {...(add !== false && { action: add })} />}
      {sources !== undefined && sources.length > 0 && <ListTable label={t('tabs.sources')} columns={columns} rows={sources} rowKey={({ sourceId }) => sourceId} autoFocus onOpen={({ sourceId }) => { goTo('deliveries', 'log', { source: sourceId }); }} />}
      {asked?.what === 'edit' && <SourceDialog source={asked.source} onClose={() => { setAsked(null); }} />}
      {asked?.what === 'contract' && asked.source !== null && <ContractDialog source={asked.source} onClose={() => { setAsked(null); }} />}
    </DeliveriesFrame>
  );
}
