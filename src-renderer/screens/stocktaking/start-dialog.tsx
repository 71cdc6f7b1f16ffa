import { SegmentedControl, Select } from '@mantine/core';
import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stocktaking, StockScope } from '#shared/contract/stocktaking.ts';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormat } from '../../components/format.ts';
import { showDone } from '../../components/toast.ts';
import classes from './stocktaking.module.css';

const ALL = 'all';

/** What to count: a room, a bank, a column or a face; and when each face was last counted, so that the oldest is chosen. */
export function StartDialog({ onClose, onStarted }: { readonly onClose: () => void; readonly onStarted: (stocktaking: Stocktaking) => void }) {
  const { t } = useTranslation('stocktaking');
  const core = useCore();
  const format = useFormat();
  const rooms = useQuery(core.stacks.listRooms.queryOptions({ input: {} })).data ?? [];
  const banks = useQuery(core.stacks.listBanks.queryOptions({ input: {} })).data ?? [];
  const start = useMutation(core.stocktaking.startStocktaking.mutationOptions());
  const [roomChosen, chooseRoom] = useState<string | null>(null);
  const [bankChosen, chooseBank] = useState(ALL);
  const [column, chooseColumn] = useState(ALL);
  const [face, chooseFace] = useState(ALL);
  const [depth, setDepth] = useState<'boxes' | 'items'>('boxes');
  const room = rooms.find(({ roomId }) => roomId === roomChosen) ?? rooms.find(({ roomId }) => banks.some((bank) => bank.roomId === roomId));
  const inRoom = banks.filter(({ roomId }) => roomId === room?.roomId);
  const bank = inRoom.find(({ bankId }) => bankId === bankChosen);
  const counts = useQuery(core.stocktaking.listLastCounts.queryOptions({ input: bank === undefined ? skipToken : { bankId: bank.bankId } })).data ?? [];
  const scope = (): StockScope | null => {
    if (room === undefined) return null;
    if (bank === undefined) return { kind: 'room', roomId: room.roomId };
    if (column === ALL) return { kind: 'bank', bankId: bank.bankId };
    return face === ALL ? { kind: 'column', bankId: bank.bankId, column: Number(column) } : { kind: 'face', bankId: bank.bankId, column: Number(column), face: face === 'B' ? 'B' : 'A' };
  };
  const submit = (): void => {
    const chosen = scope();
    if (chosen !== null) start.mutate({ scope: chosen, depth }, { onSuccess: (stocktaking) => { onClose(); showDone(t('toast.started')); onStarted(stocktaking); } });
  };
  const all = { value: ALL, label: t('start.all') };
  return (
    <FormDialog title={t('start.title')} width={620} submitLabel={t('start.go')} busy={start.isPending} error={start.error} canSubmit={room !== undefined} onSubmit={submit} onClose={onClose}>
      <div className={classes.choices}>
        <Select label={t('start.room')} data-autofocus allowDeselect={false} value={room?.roomId ?? null} onChange={(value) => { chooseRoom(value); chooseBank(ALL); chooseColumn(ALL); chooseFace(ALL); }} data={rooms.map(({ roomId, name }) => ({ value: roomId as string, label: name }))} />
        <Select label={t('start.bank')} allowDeselect={false} value={bank === undefined ? ALL : bank.bankId} onChange={(value) => { chooseBank(value ?? ALL); chooseColumn(ALL); chooseFace(ALL); }} data={[all, ...inRoom.map(({ bankId, name }) => ({ value: bankId as string, label: name }))]} />
        <Select label={t('start.column')} allowDeselect={false} disabled={bank === undefined} value={column} onChange={(value) => { chooseColumn(value ?? ALL); chooseFace(ALL); }} data={[all, ...Array.from({ length: bank?.carriages ?? 0 }, (_, index) => ({ value: String(index + 1), label: String(index + 1) }))]} />
        <Select label={t('start.face')} allowDeselect={false} disabled={column === ALL} value={face} onChange={(value) => { chooseFace(value ?? ALL); }} data={[all, { value: 'A', label: 'A' }, { value: 'B', label: 'B' }]} />
      </div>
      <SegmentedControl aria-label={t('depth.label')} value={depth} onChange={(value) => { setDepth(value === 'items' ? 'items' : 'boxes'); }} data={(['boxes', 'items'] as const).map((name) => ({ value: name, label: t(`depth.${name}`) }))} />
      <p className={classes.quiet}>{t('start.note')}</p>
      {counts.length > 0 && (
        <section aria-label={t('start.history')}>
          <h3 className={classes.small}>{t('start.history')}</h3>
          <ul className={classes.faces} tabIndex={0}>
            {counts.map((each) => (
              <li key={`${each.column}${each.face}`}>
                <span className={classes.code}>{t('start.faces', { column: each.column, face: each.face })}</span>
                <span className={classes.quiet}>{each.oldestAt !== null ? t('start.last', { date: format.date(each.oldestAt) }) : each.countedShelves === 0 ? t('start.never') : t('start.partly', { done: each.countedShelves, total: each.shelves })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </FormDialog>
  );
}
