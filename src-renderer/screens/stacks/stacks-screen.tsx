import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGoTo, useScreenParam, useScreenSearch } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { usePreference } from '../../components/stored-preference.ts';
import { RoomDialog } from './room-dialog.tsx';
import { readShelfAddress } from './shelf-address.ts';
import { StacksRoom } from './stacks-room.tsx';
import { useFetchTarget } from './use-fetch-target.ts';
import { WallDisplay } from './wall-display.tsx';
import classes from './stacks.module.css';

/** `/stacks` · `/stacks/<bankId>` · `?item=` or `?box=` fetches · `?bank=…&column=…&face=…&section=…&level=…` shows a shelf · `?view=putAway` · `?wall=1` for a display on the wall. */
export function StacksScreen() {
  const { t } = useTranslation('stacks');
  const core = useCore();
  const can = useCan();
  const goTo = useGoTo();
  const search = useScreenSearch();
  const bankParam = useScreenParam();
  const rooms = useQuery(core.stacks.listRooms.queryOptions({ input: {} }));
  const banks = useQuery(core.stacks.listBanks.queryOptions({ input: {} }));
  const target = useFetchTarget(search['item'], search['box']);
  const [chosenRoom, chooseRoom] = usePreference<string>('stacksRoom', '');
  const [adding, setAdding] = useState(false);
  const error = rooms.error ?? banks.error;
  if (error !== null) return <div className={classes.pad}><ErrorNotice error={error} onRetry={() => { void rooms.refetch(); void banks.refetch(); }} /></div>;
  if (rooms.data === undefined || banks.data === undefined) return null;

  const shelf = readShelfAddress(search);
  const wantedBank = target?.box?.place?.bankId ?? shelf?.bank ?? bankParam;
  const wantedRoom = banks.data.find(({ bankId }) => bankId === wantedBank)?.roomId;
  const room = rooms.data.find(({ roomId }) => roomId === (wantedRoom ?? chosenRoom)) ?? rooms.data[0];
  if (room === undefined) {
    return (
      <>
        <PageHeading title={t('title')} />
        <EmptyState title={t('empty.noRooms')} detail={t('empty.noRoomsDetail')} {...(can('stacks.edit') && { action: <Button onClick={() => { setAdding(true); }}>{t('setUp.addRoom')}</Button> })} />
        <RoomDialog open={adding} room={null} onClose={() => { setAdding(false); }} onSaved={chooseRoom} />
      </>
    );
  }
  const poweredRoom = banks.data.some(({ roomId, kind }) => roomId === room.roomId && kind === 'powered') ? room : rooms.data.find(({ roomId }) => banks.data.some((bank) => bank.roomId === roomId && bank.kind === 'powered'));
  if (search['wall'] === '1') return <WallDisplay room={poweredRoom ?? room} onLeave={() => { goTo('stacks', bankParam); }} />;
  return (
    <StacksRoom
      key={room.roomId} rooms={rooms.data} room={room} allBanks={banks.data} wantedBank={wantedBank} target={target} shelf={shelf}
      onRoom={(roomId) => { chooseRoom(roomId); if (bankParam !== null || target !== null || shelf !== null) goTo('stacks'); }}
    />
  );
}
