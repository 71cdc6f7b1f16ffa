import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { Box, Place } from '#shared/contract/stacks.ts';
import { aisleOfFace, WALKWAY } from '#shared/domain/aisle-access.ts';
import { useCommand } from '../../app/commands.tsx';
import { useGoTo, useScreenSearch } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { AisleKeys } from './aisle-keys.tsx';
import { motionBlock } from './bank-state.ts';
import { BoxCard } from './box-card.tsx';
import { BoxesView } from './boxes-view.tsx';
import { ConfirmMotionDialog, type MotionRequest } from './confirm-motion-dialog.tsx';
import { Elevation } from './elevation.tsx';
import { FetchStart } from './fetch-start.tsx';
import { MovementsView } from './movements-view.tsx';
import { NoBanks } from './no-banks.tsx';
import { OperatingPanel } from './operating-panel.tsx';
import type { FaceRef } from './plan/bank-drawing.tsx';
import type { BankPlan, Motion } from './plan/bank-geometry.ts';
import { RoomPlan } from './plan/room-plan.tsx';
import { PickListView } from './pick-list-view.tsx';
import { PutAway } from './put-away.tsx';
import type { ShelfAddress } from './shelf-address.ts';
import { StacksHeading, type StacksView } from './stacks-heading.tsx';
import { StopButton } from './stop-button.tsx';
import { TakeOutDialog } from './take-out-dialog.tsx';
import { TargetCard } from './target-card.tsx';
import { useBankWatches, type BankId } from './use-bank-watch.ts';
import { useBlockWords } from './use-block-words.ts';
import type { FetchTarget } from './use-fetch-target.ts';
import { useMotion } from './use-motion.ts';
import { stopTargetsOf, useStop } from './use-stop.ts';
import classes from './stacks.module.css';

export type Room = Awaited<ReturnType<MunimentClient['stacks']['listRooms']>>[number];
export type Bank = Awaited<ReturnType<MunimentClient['stacks']['listBanks']>>[number];

export interface StacksRoomProps {
  readonly rooms: readonly Room[];
  readonly room: Room;
  readonly allBanks: readonly Bank[];
  /** The bank that the address asks for. */
  readonly wantedBank: string | null;
  readonly target: FetchTarget | null;
  /** The shelf whose label was scanned. */
  readonly shelf: ShelfAddress | null;
  readonly onRoom: (roomId: Room['roomId']) => void;
}

const VIEWS: readonly StacksView[] = ['plan', 'boxes', 'putAway', 'picks', 'movements'];

/** One room at work: its plan or its lists on the left, what one may do on the right, Stop in the corner whatever is shown. */
export function StacksRoom({ rooms, room, allBanks, wantedBank, target, shelf, onRoom }: StacksRoomProps) {
  const { t } = useTranslation('stacks');
  const core = useCore();
  const can = useCan();
  const goTo = useGoTo();
  const search = useScreenSearch();
  const plan = useQuery(core.stacks.getPlan.queryOptions({ input: { roomId: room.roomId } }));
  const [view, setView] = useState<StacksView>('plan');
  const wantedView = VIEWS.find((name) => name === search['view']);
  useEffect(() => { if (wantedView !== undefined) setView(wantedView); }, [wantedView]);
  const [chosenBank, setChosenBank] = useState<BankId | null>(null);
  const [face, setFace] = useState<FaceRef | null>(null);
  const [elevated, setElevated] = useState(false);
  const [chosenAisle, setChosenAisle] = useState<number | null>(null);
  const [boxId, setBoxId] = useState<Box['boxId'] | null>(null);
  const [takingOut, setTakingOut] = useState<Box | null>(null);
  const [request, setRequest] = useState<MotionRequest | null>(null);
  const blockWords = useBlockWords();

  const banks = plan.data?.banks ?? [];
  const powered = banks.filter(({ kind, deviceId }) => kind === 'powered' && deviceId !== null);
  const watches = useBankWatches(powered.map(({ bankId }) => bankId));
  const motion = useMotion(watches);
  // Before the plan is here nobody knows which banks Stop reaches: all are asked.
  const answersFor = powered.length > 0 ? powered : allBanks.filter(({ kind, deviceId }) => kind === 'powered' && deviceId !== null).map((bank) => ({ ...bank, stopReach: null }));
  const stop = useStop(stopTargetsOf(answersFor, watches, motion.current === null || motion.current.phase === 'ended' ? null : motion.current.bankId));
  const moving = powered.some(({ bankId }) => watches.get(bankId)?.status?.state === 'moving') || (motion.current !== null && motion.current.phase !== 'ended');

  const place = target?.box?.place ?? null;
  const bank = banks.find(({ bankId }) => bankId === (chosenBank ?? place?.bankId ?? wantedBank)) ?? banks[0];
  const aisle = chosenAisle ?? (place !== null && place.bankId === bank?.bankId ? place.aisle : null);
  const targetKey = place === null ? null : `${place.code}`;
  // Another thing to fetch: what was chosen before no longer matters.
  const unplaced = useRef<Box['boxId'] | null>(null);
  const targetBox = target?.box?.boxId ?? null;
  useEffect(() => {
    const putAwayHere = targetBox !== null && unplaced.current === targetBox;
    unplaced.current = targetKey === null ? targetBox : null;
    // What has just been put away is not fetched: the next box is waiting for the gun.
    if (targetKey === null || putAwayHere) return;
    setChosenBank(null); setChosenAisle(null); setFace(null); setElevated(false); setBoxId(null); setView('plan');
  }, [targetKey, targetBox]);

  const shelfKey = shelf === null ? null : JSON.stringify(shelf);
  const showScannedShelf = useEffectEvent((): void => {
    const on = banks.find(({ bankId }) => bankId === shelf?.bank);
    if (shelf === null || on === undefined) return;
    chooseFace(on, { column: shelf.column, face: shelf.face });
    setView('plan');
  });
  const planIsHere = plan.data !== undefined;
  useEffect(() => { if (planIsHere) showScannedShelf(); }, [shelfKey, planIsHere]);

  const chooseFace = (bank: BankPlan, next: FaceRef): void => {
    setChosenBank(bank.bankId);
    setFace(next);
    setElevated(true);
    setBoxId(null);
    setChosenAisle(bank.kind === 'fixed' ? WALKWAY : aisleOfFace(next, bank.carriages));
  };
  // A box that was looked at belongs to the view that it was looked at in.
  const showView = (next: StacksView): void => { setView(next); setBoxId(null); };
  const ask = (motion: Motion): void => { if (bank !== undefined) setRequest({ bank, motion }); };
  const begin = ({ bank, motion: asked }: MotionRequest): void => {
    setRequest(null);
    setElevated(false);
    setView('plan');
    motion.start(bank.bankId, asked);
  };
  const openAisleOf = (at: Pick<Place, 'bankId' | 'aisle'>): void => {
    const on = banks.find(({ bankId }) => bankId === at.bankId);
    // In another room: there first, with that aisle chosen.
    if (on === undefined) goTo('stacks', at.bankId);
    else if (on.kind === 'manual') { setChosenBank(on.bankId); setChosenAisle(at.aisle); } else setRequest({ bank: on, motion: { kind: 'openAisle', aisle: at.aisle } });
  };
  const fetchBox = (box: Box): void => { setBoxId(null); setChosenBank(null); setChosenAisle(null); setElevated(false); setView('plan'); goTo('stacks', null, { box: box.boxId }); };
  const showShelf = (): void => { if (place !== null && bank !== undefined) { setFace({ column: place.column, face: place.face }); setElevated(true); } };

  const requestWatch = request === null ? undefined : watches.get(request.bank.bankId);
  const requestBlock = request === null ? null : motionBlock(request.bank, requestWatch);
  useCommand({ id: 'stacks-stop', label: t('commands.stop'), keywords: t('commands.keywords'), keys: 'Escape Escape' }, stop.press, answersFor.length > 0);
  useCommand({ id: 'stacks-put-away', label: t('commands.putAway'), keywords: t('commands.keywords') }, () => { showView('putAway'); }, can('stacks.edit'));
  useCommand({ id: 'stacks-picks', label: t('commands.picks'), keywords: t('commands.keywords') }, () => { showView('picks'); });
  useCommand({ id: 'stacks-boxes', label: t('commands.boxes'), keywords: t('commands.keywords') }, () => { showView('boxes'); });
  useCommand({ id: 'stacks-wall', label: t('commands.wall'), keywords: t('commands.keywords') }, () => { goTo('stacks', null, { wall: '1' }); });

  if (plan.error !== null) return <div className={classes.pad}><ErrorNotice error={plan.error} onRetry={() => { void plan.refetch(); }} /></div>;
  return (
    <div className={classes.screen}>
      <StacksHeading rooms={rooms} room={room} view={view} onRoom={onRoom} onView={showView} />
      <div className={classes.work}>
        {view === 'plan' && plan.data !== undefined && banks.length === 0 && <div className={classes.fill}><NoBanks room={room} /></div>}
        {view === 'plan' && bank !== undefined && face !== null && elevated && (
          <Elevation key={shelfKey} bank={bank} face={face} target={place} scanned={shelf} selectedBox={boxId} onFace={(next) => { chooseFace(bank, next); }} onBox={setBoxId} onBack={() => { setElevated(false); setBoxId(null); }} />
        )}
        {view === 'plan' && bank !== undefined && !(face !== null && elevated) && (
          <RoomPlan
            banks={banks} watches={watches} current={bank.bankId} target={place} face={face} aisle={aisle}
            onFace={(bankId, next) => { const on = banks.find((each) => each.bankId === bankId); if (on !== undefined) chooseFace(on, next); }}
            onAisle={(bankId, next) => { setChosenBank(bankId); setChosenAisle(next); }}
          />
        )}
        {view === 'boxes' && <BoxesView onFetch={fetchBox} selected={boxId} onSelect={setBoxId} />}
        {view === 'putAway' && <PutAway onOpenAisle={openAisleOf} watches={watches} banks={banks} />}
        {view === 'picks' && <PickListView onOpenAisle={openAisleOf} />}
        {view === 'movements' && <MovementsView banks={allBanks} />}
        {bank !== undefined && (
          <OperatingPanel bank={bank} watch={watches.get(bank.bankId)} aisle={aisle} motion={motion} onAsk={ask} stop={answersFor.length > 0 && <StopButton control={stop} moving={moving} />}>
            {boxId !== null && <BoxCard boxId={boxId} suggests={view === 'boxes'} onFetch={fetchBox} onTakeOut={setTakingOut} onClose={() => { setBoxId(null); }} />}
            {boxId === null && target === null && view !== 'boxes' && <FetchStart bankId={bank.bankId} onFetch={fetchBox} />}
            {boxId === null && target !== null && <TargetCard target={target} bank={place !== null && place.bankId === bank.bankId ? bank : null} onShowShelf={showShelf} onTakeOut={() => { setTakingOut(target.box); }} onClose={() => { goTo('stacks'); }} />}
          </OperatingPanel>
        )}
      </div>
      {bank !== undefined && view === 'plan' && <AisleKeys bank={bank} onAisle={(next) => { setChosenAisle(next); }} onOpen={(next) => { if (can('stacks.move')) ask({ kind: 'openAisle', aisle: next }); }} chosen={aisle} />}
      <ConfirmMotionDialog
        request={request} status={requestWatch?.freshness === 'fresh' ? requestWatch.status : null} blocked={requestBlock === null ? null : t('operate.blocked', { why: blockWords(requestBlock) })}
        onStart={begin} onStop={stop.press} onClose={() => { setRequest(null); }}
      />
      <TakeOutDialog box={takingOut} onStop={stop.press} onClose={() => { setTakingOut(null); }} />
    </div>
  );
}
