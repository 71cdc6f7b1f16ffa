import { Button, SegmentedControl } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pick, PickList, Place } from '#shared/contract/stacks.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { showDone, showFailed } from '../../components/toast.ts';
import { PickRow } from './pick-row.tsx';
import { pickStops, type PickStop } from './pick-stops.ts';
import classes from './pick-list.module.css';

export interface PickListViewProps {
  /** Opens the aisle of a stop, after the operator's word. */
  readonly onOpenAisle: (place: Place) => void;
}

/** 取档单: what is to be fetched, stop by stop, in the order that moves the fewest carriages. */
export function PickListView({ onOpenAisle }: PickListViewProps) {
  const { t } = useTranslation('stacks');
  const core = useCore();
  const goTo = useGoTo();
  const lists = useQuery(core.stacks.listPickLists.queryOptions({ input: {} }));
  const [chosen, setChosen] = useState<string | null>(null);
  const [first] = lists.data ?? [];
  const list = lists.data?.find(({ pickListId }) => pickListId === chosen) ?? first;
  return (
    <section className={classes.view} aria-label={t('picks.title')}>
      <ErrorNotice error={lists.error} onRetry={() => { void lists.refetch(); }} />
      {lists.data?.length === 0 && <EmptyState title={t('picks.emptyTitle')} detail={t('picks.emptyDetail')} action={<Button variant="default" onClick={() => { goTo('find'); }}>{t('picks.toFind')}</Button>} />}
      {list !== undefined && lists.data !== undefined && (
        <>
          {lists.data.length > 1 && <SegmentedControl aria-label={t('picks.whose')} value={list.pickListId} onChange={setChosen} data={lists.data.map(({ pickListId, createdBy }) => ({ value: pickListId as string, label: t('picks.of', { name: createdBy }) }))} />}
          <OneList key={list.pickListId} list={list} onOpenAisle={onOpenAisle} />
        </>
      )}
    </section>
  );
}

function OneList({ list, onOpenAisle }: PickListViewProps & { readonly list: PickList }) {
  const { t } = useTranslation('stacks');
  const core = useCore();
  const can = useCan();
  const settle = useMutation(core.stacks.settlePick.mutationOptions({ onError: showFailed }));
  const close = useMutation(core.stacks.closePickList.mutationOptions({ onError: showFailed }));
  const [missing, setMissing] = useState<Pick | null>(null);
  const [closing, setClosing] = useState(false);
  const wanted = list.picks.filter(({ outcome }) => outcome === 'wanted').length;
  const mayFetch = can('stacks.fetch');
  const { pickListId } = list;
  const answer = (pick: Pick, outcome: Pick['outcome']): void => {
    if (!mayFetch) return;
    if (outcome === 'missing') setMissing(pick);
    else settle.mutate({ pickListId, itemId: pick.itemId, outcome });
  };
  const end = (): void => { setClosing(false); close.mutate({ pickListId }, { onSuccess: () => { showDone(t('picks.closed')); } }); };
  return (
    <>
      <div className={classes.head}>
        <p className={classes.summary}>{wanted === 0 ? t('picks.allDone') : t('picks.left', { n: wanted })}</p>
        {list.movedCarriages > 0 && <p className={classes.saved}>{t('picks.moves', { n: list.movedCarriages })}{list.movedCarriagesAsAsked > list.movedCarriages && <> {t('picks.saves', { n: list.movedCarriagesAsAsked })}</>}</p>}
        <span className={classes.grow} />
        {mayFetch && <Button variant="default" size="compact-md" loading={close.isPending} onClick={() => { if (wanted === 0) end(); else setClosing(true); }}>{t('picks.close')}</Button>}
      </div>
      <div className={classes.stops} data-stops>
        {pickStops(list).map((stop, index) => <Stop key={stop.key} number={index + 1} stop={stop} mayFetch={mayFetch} onAnswer={answer} onOpenAisle={onOpenAisle} />)}
      </div>
      <p className={classes.keys}>{t('picks.keys')}</p>
      <ConfirmDialog
        open={missing !== null} title={t('picks.missingTitle')} detail={missing?.title} reason="required" reasonLabel={t('picks.remark')} reasonHint={t('picks.remarkHint')} confirmLabel={t('picks.missing')} busy={settle.isPending}
        onConfirm={(remark) => { if (missing !== null) settle.mutate({ pickListId, itemId: missing.itemId, outcome: 'missing', remark }, { onSuccess: () => { setMissing(null); } }); }} onClose={() => { setMissing(null); }}
      />
      <ConfirmDialog open={closing} title={t('picks.closeTitle')} detail={t('picks.closeDetail', { n: wanted })} confirmLabel={t('picks.close')} onConfirm={end} onClose={() => { setClosing(false); }} />
    </>
  );
}

interface StopProps extends PickListViewProps {
  readonly number: number;
  readonly stop: PickStop;
  readonly mayFetch: boolean;
  readonly onAnswer: (pick: Pick, outcome: Pick['outcome']) => void;
}

function Stop({ number, stop, mayFetch, onAnswer, onOpenAisle }: StopProps) {
  const { t } = useTranslation('stacks');
  const can = useCan();
  const { place, picks } = stop;
  const isOver = picks.every(({ outcome }) => outcome !== 'wanted');
  const name = place === null ? t('picks.noPlace') : place.aisle === 0 ? t('fetch.walkway') : t('picks.aisle', { aisle: place.aisle });
  return (
    <section className={classes.stop} data-over={isOver || undefined} aria-label={name}>
      <header className={classes.stopHead}>
        <span className={classes.number} aria-hidden="true">{place === null ? '–' : number}</span>
        <h2 className={classes.stopName}>{name}</h2>
        {place !== null && <span className={classes.where}>{t('picks.room', { room: place.roomCode, bank: place.bankCode })}</span>}
        <span className={classes.grow} />
        {place !== null && place.aisle > 0 && (place.powered ? can('stacks.move') : can('stacks.fetch')) && !isOver && <Button variant="default" size="compact-md" onClick={() => { onOpenAisle(place); }}>{t(place.powered ? 'operate.open' : 'fetch.wheel', { aisle: place.aisle })}</Button>}
      </header>
      <ul className={classes.rows}>{picks.map((pick) => <PickRow key={pick.itemId} pick={pick} mayFetch={mayFetch} onAnswer={onAnswer} />)}</ul>
    </section>
  );
}
