import { Button, Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { batchId as batchIdShape, type BatchDetail } from '#shared/contract/line.ts';
import { inspectionId as inspectionIdShape, type InspectionDetail } from '#shared/contract/quality.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { useCore, useCoreClient } from '../../client/use-core.ts';
import { useCan, useSession } from '../../client/use-session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { saveBlob } from '../../components/save-blob.ts';
import { InspectionFacts } from './inspection-facts.tsx';
import { MarkBar } from './mark-bar.tsx';
import { SampleList } from './sample-list.tsx';
import { SamplePage } from './sample-page.tsx';
import { useLineWords } from './line-words.ts';
import classes from './line.module.css';

/** One gate: the sample at the left, the page large in the middle, right or wrong under one key each. */
export function InspectionView({ inspectionId: id, batchId }: { readonly inspectionId: string; readonly batchId: string }) {
  const core = useCore();
  const inspection = useQuery(core.quality.getInspection.queryOptions({ input: { inspectionId: inspectionIdShape.parse(id) } }));
  const batch = useQuery(core.line.getBatch.queryOptions({ input: { batchId: batchIdShape.parse(batchId) } }));
  if (inspection.data === undefined || batch.data === undefined) return <ErrorNotice error={inspection.error ?? batch.error} onRetry={() => { void inspection.refetch(); void batch.refetch(); }} />;
  return <InspectionDesk detail={inspection.data} batch={batch.data} />;
}

function InspectionDesk({ detail, batch: { batch, settings } }: { readonly detail: InspectionDetail; readonly batch: BatchDetail }) {
  const { t, i18n } = useTranslation('quality');
  const core = useCore();
  const client = useCoreClient();
  const goTo = useGoTo();
  const words = useLineWords();
  const session = useSession();
  const mayInspect = useCan()('quality.inspect');
  const { inspection, pages } = detail;
  const at = { inspectionId: inspection.inspectionId, version: inspection.version };
  const [place, setPlace] = useState(() => pages.find(({ verdict }) => verdict === 'pending')?.place ?? 1);
  const [wrong, setWrong] = useState(false);
  const [asked, setAsked] = useState<'accept' | 'reject' | 'rest' | 'withdraw' | null>(null);
  const [returnTo, setReturnTo] = useState(settings.quality.returnTo);
  const page = pages[place - 1] ?? pages[0];
  const mark = useMutation(core.quality.markPages.mutationOptions());
  const leave = (): void => { goTo('line', batch.batchId); };
  const close = useMutation(core.quality.closeInspection.mutationOptions({ onSuccess: leave }));
  const withdraw = useMutation(core.quality.withdrawInspection.mutationOptions({ onSuccess: leave }));
  const save = useMutation({ mutationFn: async () => { const { fileName, csv } = await client.quality.readReport({ inspectionId: inspection.inspectionId, language: i18n.language === 'en' ? 'en' : 'zh-CN' }); saveBlob(new Blob([csv], { type: 'text/csv' }), fileName); } });
  const isOpen = inspection.state === 'open' && mayInspect;
  const go = (to: number): void => { setWrong(false); setPlace(Math.max(1, Math.min(pages.length, to))); };
  const marked = (verdict: 'right' | 'wrong', defects: string[] = [], note = ''): void => {
    if (page === undefined || mark.isPending) return;
    mark.mutate({ ...at, marks: [{ place: page.place, verdict, defects, note }] }, { onSuccess: ({ pages: now }) => { go(now.find((each) => each.place > page.place && each.verdict === 'pending')?.place ?? page.place + 1); } });
  };
  const rest = pages.filter(({ verdict }) => verdict === 'pending');
  useShortcut({ keys: 'Enter', label: t('right'), enabled: isOpen && !wrong && asked === null }, () => { marked('right'); });
  useShortcut({ keys: 'x', label: t('wrong'), enabled: isOpen && asked === null }, () => { setWrong(true); });
  useShortcut({ keys: 'ArrowDown', label: t('pages'), enabled: asked === null && !wrong }, () => { go(place + 1); });
  useShortcut({ keys: 'ArrowUp', enabled: asked === null && !wrong }, () => { go(place - 1); });
  const gate = words.pick(inspection.gateName);
  const stations = settings.stations.slice(0, batch.position);
  return (
    <div className={classes.screen}>
      <PageHeading title={`${batch.number} ${gate}`}>
        <Button variant="subtle" color="gray" onClick={leave}>{t('back')}</Button>
        <Button variant="default" loading={save.isPending} onClick={() => { save.mutate(); }}>{t('saveReport')}</Button>
        {isOpen && <Button variant="subtle" color="gray" onClick={() => { setAsked('withdraw'); }}>{t('withdraw')}</Button>}
        {isOpen && <Button variant="default" onClick={() => { setAsked('reject'); }}>{t('reject')}</Button>}
        {isOpen && <Button disabled={inspection.shortfalls.length > 0} onClick={() => { setAsked('accept'); }}>{t('accept')}</Button>}
      </PageHeading>
      <InspectionFacts detail={detail} />
      <ErrorNotice error={mark.error ?? save.error} />
      <div className={classes.inspection}>
        <SampleList pages={pages} place={page?.place ?? 1} onChoose={go} />
        {page !== undefined && <SamplePage page={page} count={pages.length} onGo={go} />}
      </div>
      {isOpen && page !== undefined && <MarkBar key={`${page.place} ${wrong}`} page={page} defects={settings.quality.defects} choosing={wrong} busy={mark.isPending} rest={rest.length} onRight={() => { marked('right'); }} onChoosing={setWrong} onWrong={(defects, note) => { marked('wrong', defects, note); }} onRest={() => { setAsked('rest'); }} />}
      <ConfirmDialog open={asked === 'rest'} title={t('rightAllTitle', { n: rest.length })} detail={t('rightAllDetail')} confirmLabel={t('rightAll')} busy={mark.isPending} error={mark.error} onClose={() => { setAsked(null); }} onConfirm={() => { mark.mutate({ ...at, marks: rest.map((each) => ({ place: each.place, verdict: 'right' as const })) }, { onSuccess: () => { setAsked(null); } }); }} />
      <ConfirmDialog open={asked === 'accept'} title={t('acceptTitle', { gate })} detail={t('acceptDetail', { who: session?.displayName ?? '' })} confirmLabel={t('accept')} reason="optional" reasonLabel={t('report.note')} busy={close.isPending} error={close.error} onClose={() => { setAsked(null); close.reset(); }} onConfirm={(note) => { close.mutate({ ...at, outcome: 'accepted', note }); }} />
      <ConfirmDialog
        open={asked === 'reject'} title={t('rejectTitle', { gate })} confirmLabel={t('reject')} reason="required" busy={close.isPending} error={close.error} onClose={() => { setAsked(null); close.reset(); }} onConfirm={(note) => { close.mutate({ ...at, outcome: 'rejected', returnTo, note }); }}
        detail={<>{t('rejectDetail', { wrong: inspection.wrong })}<Select label={t('returnTo')} allowDeselect={false} value={returnTo} data={stations.map((station) => ({ value: station.stationKey, label: words.name(station) }))} onChange={(next) => { if (next !== null) setReturnTo(next); }} /></>}
      />
      <ConfirmDialog open={asked === 'withdraw'} title={t('withdrawTitle', { gate })} detail={t('withdrawDetail')} confirmLabel={t('withdraw')} busy={withdraw.isPending} error={withdraw.error} onClose={() => { setAsked(null); }} onConfirm={() => { withdraw.mutate(at); }} />
    </div>
  );
}
