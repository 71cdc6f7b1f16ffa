import { Button, Menu, SegmentedControl } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShelfPlace, Stocktaking } from '#shared/contract/stocktaking.ts';
import { currentLanguage } from '../../app/i18n.ts';
import { useGoTo, useScreenSearch } from '../../app/navigation.ts';
import { useCore, useCoreClient } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { showDone, showFailed } from '../../components/toast.ts';
import { CountDesk } from './count-desk.tsx';
import { Differences } from './differences.tsx';
import { saveCsv } from './save-csv.ts';
import { ShelfList } from './shelf-list.tsx';
import { STATE_TONES, useStockWords } from './stock-words.ts';
import { usePrintReport } from './use-print-report.tsx';
import classes from './stocktaking.module.css';

/** One stocktaking: its shelves on the left, the shelf that is counted or the differences beside them. The address keeps which. */
export function Desk({ stocktakingId: id }: { readonly stocktakingId: string }) {
  const { t } = useTranslation('stocktaking');
  const core = useCore();
  const client = useCoreClient();
  const can = useCan();
  const goTo = useGoTo();
  const words = useStockWords();
  const search = useScreenSearch();
  const input = { stocktakingId: id as Stocktaking['stocktakingId'] };
  const { data: detail, error, refetch } = useQuery(core.stocktaking.getStocktaking.queryOptions({ input }));
  const pause = useMutation(core.stocktaking.pauseStocktaking.mutationOptions());
  const resume = useMutation(core.stocktaking.resumeStocktaking.mutationOptions({ onError: showFailed }));
  const close = useMutation(core.stocktaking.closeStocktaking.mutationOptions());
  const cancel = useMutation(core.stocktaking.cancelStocktaking.mutationOptions());
  const [asking, setAsking] = useState<'pause' | 'close' | 'cancel' | null>(null);
  const report = usePrintReport();
  if (error !== null) return <div className={classes.pad}><ErrorNotice error={error} onRetry={() => { void refetch(); }} /><Button variant="default" onClick={() => { goTo('stocktaking'); }}>{t('back')}</Button></div>;
  if (detail === undefined) return null;
  const { stocktaking, shelves, differences, undecided, aisles } = detail;
  const { stocktakingId, state } = stocktaking;
  const isOver = state === 'closed' || state === 'cancelled';
  const view = search['view'] === 'differences' ? 'differences' : 'sheet';
  const shelf = shelves.find(({ place }) => place.shelfId === search['shelf'])?.place ?? null;
  const show = (next: { readonly view?: 'sheet' | 'differences'; readonly shelfId?: ShelfPlace['shelfId'] }): void => {
    const [toView, toShelf] = [next.view ?? view, next.shelfId ?? shelf?.shelfId];
    goTo('stocktaking', stocktakingId, { ...(toView === 'differences' && { view: 'differences' }), ...(toShelf !== undefined && { shelf: toShelf }) });
  };
  const another = aisles.find(({ isOwn, held }) => held && !isOwn);
  const ended = (word: string) => () => { setAsking(null); showDone(word); };
  const askPause = (): void => { if (another === undefined) pause.mutate({ stocktakingId }, { onSuccess: ended(t('toast.paused')), onError: showFailed }); else { pause.reset(); setAsking('pause'); } };
  const save = async (): Promise<void> => {
    try {
      const { fileName, text } = await client.stocktaking.exportReport({ stocktakingId, language: currentLanguage() });
      saveCsv(fileName, text);
      showDone(t('report.exported', { file: fileName }));
    } catch (failure) {
      showFailed(failure);
    }
  };
  return (
    <div className={classes.screen}>
      <header className={classes.heading}>
        <Button variant="subtle" color="gray" size="compact-md" onClick={() => { goTo('stocktaking'); }}>‹ {t('back')}</Button>
        <h1 className={classes.title}>{words.scope(stocktaking.scope)}</h1>
        <StatusMark tone={STATE_TONES[state]} word={t(`states.${state}`)} />
        <span className={classes.grow} />
        <SegmentedControl aria-label={t('title')} value={view} onChange={(value) => { show({ view: value === 'differences' ? 'differences' : 'sheet' }); }} data={[{ value: 'sheet', label: t('desk.sheet') }, { value: 'differences', label: t('desk.differences', { n: undecided > 0 ? `${undecided}/${differences}` : differences }) }]} />
        {state === 'underWay' && can('stacks.fetch') && <Button variant="default" loading={pause.isPending} onClick={askPause}>{t('desk.pause')}</Button>}
        {state === 'paused' && can('stacks.fetch') && <Button loading={resume.isPending} onClick={() => { resume.mutate({ stocktakingId }); }}>{t('desk.resume')}</Button>}
        {!isOver && can('stacks.edit') && <Button variant={undecided === 0 && stocktaking.countedShelves > 0 && state === 'underWay' ? 'filled' : 'default'} onClick={() => { close.reset(); setAsking('close'); }}>{t('desk.close')}</Button>}
        <Menu>
          <Menu.Target><Button variant="default">{t('desk.more')}</Button></Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => { void report.print(detail); }}>{t('desk.print')}</Menu.Item>
            <Menu.Item onClick={() => { void save(); }}>{t('desk.export')}</Menu.Item>
            {!isOver && can('stacks.edit') && <Menu.Item onClick={() => { cancel.reset(); setAsking('cancel'); }}>{t('desk.cancel')}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      </header>
      {state === 'paused' && <p className={classes.banner} role="status">{t('desk.paused')}</p>}
      {isOver && <p className={classes.banner} role="status">{t('desk.over')}</p>}
      <div className={classes.work}>
        <ShelfList shelves={shelves} chosen={shelf?.shelfId ?? null} onChoose={(shelfId) => { show({ view: 'sheet', shelfId }); }} />
        {view === 'differences' ? <Differences detail={detail} /> : <CountDesk detail={detail} shelf={shelf} onShelf={(shelfId) => { show({ shelfId }); }} />}
      </div>
      <ConfirmDialog
        open={asking === 'pause'} title={t('aisle.leaveTitle', { person: another?.enteredBy ?? '' })} detail={t('aisle.leaveDetail')} reason="required" reasonLabel={t('aisle.remark')} confirmLabel={t('desk.pause')} busy={pause.isPending} error={pause.error}
        onConfirm={(remark) => { pause.mutate({ stocktakingId, remark }, { onSuccess: ended(t('toast.paused')) }); }} onClose={() => { setAsking(null); }}
      />
      <ConfirmDialog
        open={asking === 'close'} title={t('end.title')} detail={t('end.detail', { done: stocktaking.countedShelves, total: stocktaking.shelves })} reason={another === undefined ? 'optional' : 'required'} reasonLabel={another === undefined ? t('end.remark') : t('aisle.remark')} confirmLabel={t('desk.close')} busy={close.isPending} error={close.error}
        onConfirm={(remark) => { close.mutate({ stocktakingId, remark }, { onSuccess: ended(t('toast.closed')) }); }} onClose={() => { setAsking(null); }}
      />
      <ConfirmDialog
        open={asking === 'cancel'} title={t('end.cancelTitle')} detail={t('end.cancelDetail')} reason="required" reasonLabel={t('end.reason')} confirmLabel={t('desk.cancel')} busy={cancel.isPending} error={cancel.error}
        onConfirm={(remark) => { cancel.mutate({ stocktakingId, remark }, { onSuccess: ended(t('toast.cancelled')) }); }} onClose={() => { setAsking(null); }}
      />
      {report.paper}
    </div>
  );
}
