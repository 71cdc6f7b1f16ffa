import { Button, NumberInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineBatch } from '#shared/contract/line.ts';
import type { Inspection } from '#shared/contract/quality.ts';
import type { QualityScheme } from '#shared/presets/line-preset.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { StatusMark, type StatusTone } from '../../components/status-mark.tsx';
import { useLineWords } from './line-words.ts';
import classes from './line.module.css';

const TONES: Readonly<Record<Inspection['state'], StatusTone>> = { open: 'info', accepted: 'normal', rejected: 'overdue', withdrawn: 'absent' };

/** The gates that a batch went through, and the one that it can begin. */
export function GateList({ batch, quality }: { readonly batch: LineBatch; readonly quality: QualityScheme }) {
  const { t } = useTranslation('quality');
  const core = useCore();
  const goTo = useGoTo();
  const format = useFormat();
  const words = useLineWords();
  const mayInspect = useCan()('quality.inspect');
  const [asking, setAsking] = useState(false);
  const [seed, setSeed] = useState<number | ''>('');
  const { data: rows, error, refetch } = useQuery(core.quality.listInspections.queryOptions({ input: { batchId: batch.batchId } }));
  const show = (inspectionId: string): void => { goTo('line', batch.batchId, { inspection: inspectionId }); };
  const open = useMutation(core.quality.openInspection.mutationOptions({ onSuccess: ({ inspection: { inspectionId } }) => { show(inspectionId); } }));
  const next = nextGate(batch, quality, rows ?? []);
  const columns: readonly ListColumn<Inspection>[] = [
    { id: 'state', header: t('report.state'), width: '110px', render: ({ state }) => <StatusMark tone={TONES[state]} word={t(`states.${state}`)} /> },
    { id: 'gate', header: t('report.gate'), width: '90px', render: ({ gateName }) => words.pick(gateName) },
    { id: 'looked', header: t('report.sample'), width: '130px', render: ({ sampled, population }) => `${format.number(sampled)} / ${format.number(population)}` },
    { id: 'rate', header: t('report.rate'), width: '90px', align: 'right', render: ({ ratePct }) => (ratePct === null ? '' : format.number(ratePct, 1)) },
    { id: 'score', header: t('report.score'), width: '80px', align: 'right', render: ({ score }) => (score === null ? '' : format.number(score, 1)) },
    { id: 'link', header: t('report.link'), width: '150px', wideOnly: true, render: ({ linked, items }) => `${linked} / ${items}` },
    { id: 'by', header: t('report.by'), width: '110px', render: ({ closedBy, openedBy }) => closedBy ?? openedBy },
    { id: 'note', header: t('report.note'), render: ({ note }) => note },
  ];
  return (
    <>
      <ErrorNotice error={error} onRetry={() => { void refetch(); }} />
      {mayInspect && next !== null && <span><Button onClick={() => { setAsking(true); }}>{t('begin', { gate: words.name(next) })}</Button></span>}
      {rows?.length === 0 && <EmptyState title={t('none')} detail={t('noneDetail')} />}
      {rows !== undefined && rows.length > 0 && <ListTable label={t('inspections')} columns={columns} rows={rows} rowKey={({ inspectionId }) => inspectionId} onOpen={({ inspectionId }) => { show(inspectionId); }} />}
      {asking && next !== null && (
        <FormDialog title={t('beginTitle', { gate: words.name(next), pct: next.samplePct })} submitLabel={t('begin', { gate: words.name(next) })} busy={open.isPending} error={open.error} onClose={() => { setAsking(false); open.reset(); }} onSubmit={() => { open.mutate({ batchId: batch.batchId, gateKey: next.gateKey, seed: seed === '' ? null : seed }); }}>
          <p>{t('beginDetail')}</p>
          <NumberInput label={t('seed')} description={t('seedHint')} min={0} max={4_294_967_295} allowDecimal={false} thousandSeparator="" value={seed} data-autofocus onChange={(value) => { setSeed(typeof value === 'number' ? value : ''); }} />
        </FormDialog>
      )}
      <p className={classes.quiet}>{quality.gates.map((gate) => `${words.name(gate)} ${gate.samplePct} %`).join(' → ')}</p>
    </>
  );
}

/** The first gate that has not accepted the batch since it came to its station; null where none is to be passed, or one is under way. */
function nextGate(batch: LineBatch, quality: QualityScheme, rows: readonly Inspection[]): QualityScheme['gates'][number] | null {
  const round = rows.filter(({ openedAt }) => batch.sinceAt !== null && openedAt >= batch.sinceAt);
  if (batch.state !== 'running' || !batch.atGates || round.some(({ state }) => state === 'open')) return null;
  return quality.gates.find(({ gateKey }) => !round.some((row) => row.gateKey === gateKey && row.state === 'accepted')) ?? null;
}
