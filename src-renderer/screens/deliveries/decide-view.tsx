import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeldRecord } from '#shared/contract/delivery-shapes.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { CodeText } from '../../components/code-text.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { saveBlob } from '../../components/save-blob.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import { showDone } from '../../components/toast.ts';
import { CompareTable } from './compare-table.tsx';
import { DeliveriesFrame } from './deliveries-frame.tsx';
import classes from './deliveries.module.css';
import { useSourceWords } from './use-source-words.ts';

const PAGE = 20;
const DECISIONS = ['keep', 'link', 'setAside'] as const;
type Decision = (typeof DECISIONS)[number];

/** 待决定 New versions and what looks like another: both side by side, and a person says. Nothing is overwritten whatever is said. */
export function DecideView() {
  const { t } = useTranslation('deliveries');
  const core = useCore();
  const mayDecide = useCan()('cases.handle');
  const format = useFormat();
  const words = useSourceWords();
  const [asked, setAsked] = useState<{ readonly decision: Decision; readonly record: HeldRecord } | null>(null);
  const { data: sources } = useQuery(core.deliveries.listSources.queryOptions({ input: {} }));
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(core.deliveries.listHeld.infiniteOptions({ input: (cursor: string | null) => ({ cursor, limit: PAGE }), initialPageParam: null, getNextPageParam: (page) => page.nextCursor, placeholderData: (before) => before }));
  const decide = useMutation(core.deliveries.decideRecord.mutationOptions({ onSuccess: ({ state }) => { setAsked(null); showDone(t(`decide.done.${state}`)); } }));
  const saveFile = useMutation({
    mutationFn: async ({ recordId, position }: { readonly recordId: HeldRecord['recordId']; readonly position: number }) => {
      const pieces: Blob[] = [];
      let [offset, fileName] = [0 as number | null, ''];
      while (offset !== null) {
        const answer: Awaited<ReturnType<typeof core.deliveries.readFile.call>> = await core.deliveries.readFile.call({ recordId, position, offset });
        pieces.push(answer.piece);
        [offset, fileName] = [answer.nextOffset, answer.fileName];
      }
      saveBlob(new Blob(pieces), fileName);
    },
  });
  const rows = data?.pages.flatMap((page) => page.rows);
  const sourceName = ({ sourceId }: HeldRecord): string => { const found = sources?.find((each) => each.sourceId === sourceId); return found === undefined ? '' : words.name(found.settings); };
  return (
    <DeliveriesFrame view="decide">
      <ErrorNotice error={error ?? saveFile.error} onRetry={() => { void refetch(); }} />
      {rows?.length === 0 && <EmptyState title={t('decide.empty')} detail={t('decide.emptyDetail')} />}
      {rows?.map((record) => (
        <section key={record.recordId} className={classes.pair} aria-label={record.externalId}>
          <div className={classes.pairHead}>
            <StatusMark tone="warning" word={t(`decide.causes.${record.cause}`)} />
            <CodeText>{record.externalId}</CodeText><span className={classes.quiet}>{sourceName(record)} {record.revision} {format.dateTime(record.takenAt)}</span>
            {record.state === 'keeping' ? <span className={classes.quiet}>{t('decide.keeping')}</span> : mayDecide && DECISIONS.map((decision) => <Button key={decision} size="compact-sm" variant="default" disabled={decision === 'link' && record.there === null} onClick={() => { setAsked({ decision, record }); }}>{t(`decide.${decision}`)}</Button>)}
          </div>
          <CompareTable
            label={record.externalId} nowLabel={t('decide.now')} thereLabel={t('decide.there')} gone={t('decide.gone')} now={record.now} there={record.there}
            rows={[{ name: t('decide.files'), now: <Files files={record.now.files} onSave={(position) => { saveFile.mutate({ recordId: record.recordId, position }); }} />, there: record.there !== null && <Files files={record.there.files} /> }]}
          />
        </section>
      ))}
      {hasNextPage && <span><Button variant="default" loading={isFetchingNextPage} onClick={() => { void fetchNextPage(); }}>{t('more')}</Button></span>}
      <ConfirmDialog
        open={asked !== null} title={asked === null ? '' : `${t(`decide.${asked.decision}`)}: ${asked.record.now.title}`} detail={asked === null ? '' : t(`decide.${asked.decision}Detail`)} confirmLabel={asked === null ? '' : t(`decide.${asked.decision}`)} reason="required" reasonLabel={t('decide.reason')} busy={decide.isPending} error={decide.error}
        onClose={() => { setAsked(null); }} onConfirm={(reason) => { if (asked !== null) decide.mutate({ recordId: asked.record.recordId, version: asked.record.version, decision: asked.decision, reason }); }}
      />
    </DeliveriesFrame>
  );
}

function Files({ files, onSave }: { readonly files: HeldRecord['now']['files']; readonly onSave?: (position: number) => void }) {
  const { t } = useTranslation('deliveries');
  const format = useFormat();
  if (files.length === 0) return <span className={classes.quiet}>{t('decide.noFiles')}</span>;
  return <ul className={classes.files}>{files.map(({ position, name, sizeBytes }) => <li key={position}>{onSave === undefined ? name : <Button size="compact-sm" variant="subtle" onClick={() => { onSave(position); }}>{name}</Button>} <span className={classes.quiet}>{format.size(sizeBytes)}</span></li>)}</ul>;
}
