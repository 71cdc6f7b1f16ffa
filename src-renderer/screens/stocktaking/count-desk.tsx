import { Button } from '@mantine/core';
import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShelfPlace, StockEntry, StocktakingDetail } from '#shared/contract/stocktaking.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { showDone, showFailed } from '../../components/toast.ts';
import { AisleBar } from './aisle-bar.tsx';
import { EntryRows } from './entry-rows.tsx';
import { ScanField } from './scan-field.tsx';
import { TagPanel } from './tag-panel.tsx';
import classes from './stocktaking.module.css';

export interface CountDeskProps {
  readonly detail: StocktakingDetail;
  readonly shelf: ShelfPlace | null;
  readonly onShelf: (shelfId: ShelfPlace['shelfId']) => void;
}

/** The shelf that is counted: scan, read tags, or tick. Codes come here wherever the cursor is. */
export function CountDesk({ detail, shelf, onShelf }: CountDeskProps) {
  const { t } = useTranslation('stocktaking');
  const core = useCore();
  const can = useCan();
  const format = useFormat();
  const field = useRef<HTMLInputElement>(null);
  const rows = useRef<HTMLUListElement>(null);
  const { stocktaking: { stocktakingId, state }, aisles } = detail;
  const isLive = state === 'underWay' && can('stacks.fetch');
  const sheet = useQuery(core.stocktaking.getShelfSheet.queryOptions({ input: shelf === null ? skipToken : { stocktakingId, shelfId: shelf.shelfId } }));
  const history = useQuery(core.stocktaking.getShelfHistory.queryOptions({ input: shelf === null ? skipToken : { shelfId: shelf.shelfId } }));
  const tick = useMutation(core.stocktaking.tickThing.mutationOptions({ onError: showFailed }));
  const withdraw = useMutation(core.stocktaking.withdrawSights.mutationOptions({ onError: showFailed }));
  const finish = useMutation(core.stocktaking.finishShelves.mutationOptions({ onError: showFailed }));
  const entered = shelf === null ? null : aisles.find(({ bankId }) => bankId === shelf.bankId) ?? null;
  const mayCount = isLive && shelf !== null && (!shelf.powered || shelf.aisle === 0 || (entered?.aisle === shelf.aisle && (entered.held || entered.remark !== '')));
  const [askingFace, askFace] = useState(false);
  const unfinished = detail.shelves.filter(({ place, countedAt: at }) => at === null && shelf !== null && place.bankId === shelf.bankId && place.column === shelf.column && place.face === shelf.face);
  const countedAt = sheet.data?.countedAt ?? null;
  const sightsHere = ({ sights }: StockEntry): number[] => sights.filter(({ place }) => place.shelfId === shelf?.shelfId).map(({ sightId }) => sightId);
  const see = (entry: StockEntry): void => { if (mayCount) tick.mutate({ stocktakingId, shelfId: shelf.shelfId, key: entry.key }); };
  const takeBack = (entry: StockEntry): void => { const sightIds = sightsHere(entry); if (isLive && sightIds.length > 0) withdraw.mutate({ stocktakingId, sightIds }); };
  const end = (shelfIds: ShelfPlace['shelfId'][], counted: boolean, name: string): void => {
    finish.mutate({ stocktakingId, shelfIds, counted }, { onSuccess: () => { askFace(false); if (counted) showDone(t('toast.finished', { place: name })); field.current?.focus(); } });
  };
  return (
    <section className={classes.desk} aria-label={t('desk.sheet')}>
      {isLive && <ScanField ref={field} stocktakingId={stocktakingId} shelf={shelf} onShelf={onShelf} onDown={() => { rows.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(); }} />}
      {shelf === null && <p className={classes.quiet}>{t('desk.choose')}</p>}
      {shelf !== null && <AisleBar stocktakingId={stocktakingId} shelf={shelf} entered={entered} isLive={isLive} onEntered={() => { field.current?.focus(); }} />}
      {mayCount && <TagPanel key={`${shelf.bankId} ${shelf.column} ${shelf.face}`} stocktakingId={stocktakingId} shelf={shelf} />}
      <ErrorNotice error={sheet.error} onRetry={() => { void sheet.refetch(); }} />
      {shelf !== null && sheet.data !== undefined && (
        <>
          <div className={classes.sheetHead}>
            <h2 className={classes.sheetTitle}>{t('desk.shelf', { column: shelf.column, face: shelf.face, section: shelf.section, level: shelf.level })}</h2>
            <span className={classes.code}>{shelf.code}</span>
            <span>{t('desk.tally', { found: sheet.data.tally.found, expected: sheet.data.tally.expected })}</span>
            <span className={classes.grow} />
            {countedAt !== null && <span className={classes.quiet}>{t('desk.countedBy', { person: sheet.data.countedBy ?? '', time: format.dateTime(countedAt) })}</span>}
            {mayCount && unfinished.length > 1 && <Button variant="default" onClick={() => { askFace(true); }}>{t('desk.finishFace')}</Button>}
            {isLive && countedAt === null && <Button loading={finish.isPending} disabled={!mayCount} onClick={() => { end([shelf.shelfId], true, t('desk.short', { section: shelf.section, level: shelf.level })); }}>{t('desk.finish')}</Button>}
            {isLive && countedAt !== null && <Button variant="default" loading={finish.isPending} onClick={() => { end([shelf.shelfId], false, ''); }}>{t('desk.reopen')}</Button>}
          </div>
          {sheet.data.entries.length === 0 && <p className={classes.quiet}>{t('desk.nothingHere')}</p>}
          <EntryRows ref={rows} label={t('desk.shelf', { column: shelf.column, face: shelf.face, section: shelf.section, level: shelf.level })} entries={sheet.data.entries} shelfId={shelf.shelfId} mayTick={mayCount} onSee={see} onTakeBack={takeBack} onLeave={() => { field.current?.focus(); }} />
          {mayCount && <p className={classes.small}>{t('desk.keys')}</p>}
          <ConfirmDialog
            open={askingFace} title={t('desk.finishFaceTitle', { face: t('start.faces', { column: shelf.column, face: shelf.face }) })} detail={t('desk.finishFaceDetail', { shelves: unfinished.length, n: unfinished.reduce((sum, { tally }) => sum + tally.notYet, 0) })} confirmLabel={t('desk.finishFace')} busy={finish.isPending}
            onConfirm={() => { end(unfinished.map(({ place }) => place.shelfId), true, t('start.faces', { column: shelf.column, face: shelf.face })); }} onClose={() => { askFace(false); }}
          />
          {(history.data?.length ?? 0) > 0 && <p className={classes.small}>{t('desk.history')}：{history.data?.slice(0, 3).map(({ countedAt: at, countedBy }) => t('desk.at', { time: format.date(at), person: countedBy })).join(' · ')}</p>}
        </>
      )}
    </section>
  );
}
