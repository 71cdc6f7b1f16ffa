import { SegmentedControl, Switch, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import { takeBackDeed } from '../../client/take-back-deed.ts';
import { useCore, useCoreClient } from '../../client/use-core.ts';
import { useJobRun } from '../../client/use-job-run.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormat } from '../../components/format.ts';
import { ProgressLine } from '../../components/progress-line.tsx';
import { BATCH_TOOLS, deedOf, EMPTY_BATCH, type BatchTool } from './batch-deed.ts';
import { BatchFields } from './batch-fields.tsx';
import { BatchPreview } from './batch-preview.tsx';
import type { ItemFilter } from './item-filters.ts';
import { useCustomFields } from './use-custom-fields.ts';
import type { UndoStack } from './use-undo-stack.ts';
import type { ItemSort } from './use-item-list.ts';
import classes from './catalogue.module.css';

export interface WholeList { readonly filter: ItemFilter; readonly sort: ItemSort; readonly count: number }

interface BatchDialogProps {
  readonly items: readonly Item[];
  /** The list that they were chosen from: all of it can be changed as one deed. */
  readonly list: WholeList;
  readonly did: UndoStack['did'];
  readonly onClose: () => void;
}

const MOST_RECORDS = 10_000;
/** Beyond, it is a job: with progress, and cancelled as a whole. */
const LONG = 2000;
const PAGE = 500;
const TYPING_MS = 300;

/** Tools for many records: what each would change stands below while it is written, and is done as one deed. */
export function BatchDialog({ items, list, did, onClose }: BatchDialogProps) {
  const { t } = useTranslation(['description', 'common']);
  const format = useFormat();
  const core = useCore();
  const client = useCoreClient();
  const [tool, setTool] = useState<BatchTool>('set');
  const [values, setValues] = useState(EMPTY_BATCH);
  const [reason, setReason] = useState('');
  const [ids, setIds] = useState<readonly Item['itemId'][]>(items.map(({ itemId }) => itemId));
  const [gathering, setGathering] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const edit = useMutation(core.catalogue.editBatch.mutationOptions());
  const run = useJobRun((order: Parameters<typeof client.catalogue.startBatch>[0]) => client.catalogue.startBatch(order), ({ jobId, result }) => {
    onClose();
    const n = Number(result['records'] ?? 0);
    if (n > 0) did({ label: t('batch.did', { tool: t(`batch.tools.${tool}`), n }), takeBack: takeBackDeed(client, jobId) }, { toast: true });
  });
  const further = useCustomFields(items[0]?.fondsId ?? '', items[0]?.recordGroup ?? '');
  const [deed] = useDebouncedValue(deedOf(tool, values, ids), TYPING_MS);
  const preview = useQuery(core.catalogue.previewBatch.queryOptions({ input: deed === null ? skipToken : { deed }, placeholderData: keepPreviousData, retry: false, gcTime: 0 }));

  const takeWhole = async (whole: boolean): Promise<void> => {
    if (!whole) { setIds(items.map(({ itemId }) => itemId)); return; }
    setGathering(true);
    setFailed(null);
    try {
      const found: Item['itemId'][] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof client.catalogue.listItems>> = await client.catalogue.listItems({ filter: list.filter, sort: list.sort, cursor, limit: PAGE });
        found.push(...page.rows.map(({ itemId }) => itemId));
        cursor = page.nextCursor;
      } while (cursor !== null && found.length < MOST_RECORDS);
      setIds(found.slice(0, MOST_RECORDS));
    } catch (error) {
      setFailed(error);
    } finally {
      setGathering(false);
    }
  };
  const submit = (): void => {
    const now = deedOf(tool, values, ids);
    if (now === null) return;
    if (ids.length > LONG) { run.start({ deed: now, reason }); return; }
    edit.mutate({ deed: now, reason }, {
      onSuccess: ({ records, undoToken }) => { onClose(); if (undoToken !== null) did({ label: t('batch.did', { tool: t(`batch.tools.${tool}`), n: records }), tokens: [undoToken] }, { toast: true }); },
    });
  };
  const shown = deed === null ? undefined : preview.data;
  return (
    <FormDialog
      title={t('batch.title', { n: format.number(ids.length) })} width={880} busy={edit.isPending || run.busy || gathering} error={edit.error ?? run.error ?? failed ?? (deed === null ? null : preview.error)} canSubmit={shown !== undefined && shown.records > 0 && !preview.isPlaceholderData}
      submitLabel={t('batch.submit', { n: format.number(shown?.records ?? 0) })} onSubmit={submit} onClose={onClose}
    >
      <SegmentedControl value={tool} onChange={(next) => { const found = BATCH_TOOLS.find((each) => each === next); if (found !== undefined) setTool(found); }} data={BATCH_TOOLS.map((each) => ({ value: each, label: t(`batch.tools.${each}`) }))} />
      {list.count > items.length && list.count <= MOST_RECORDS && <Switch label={t('batch.whole', { n: format.number(list.count) })} checked={ids.length > items.length} onChange={(event) => { void takeWhole(event.currentTarget.checked); }} />}
      <BatchFields tool={tool} values={values} further={further} onChange={(changes) => { setValues((now) => ({ ...now, ...changes })); }} />
      <TextInput label={`${t('common:reason')} ${t('batch.optional')}`} value={reason} maxLength={500} onChange={(event) => { setReason(event.currentTarget.value); }} />
      {shown === undefined ? <p className={classes.boxNote}>{t('batch.waiting')}</p> : <BatchPreview edited={shown} further={further} />}
      {run.job !== null && <ProgressLine label={t('batch.working')} done={run.job.done} total={run.job.total} startedAt={run.job.startedAt} onCancel={run.cancel} />}
    </FormDialog>
  );
}
