import { ActionIcon, Menu, SegmentedControl } from '@mantine/core';
import { IconClipboardCheck, IconDeviceTv, IconDots, IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGoTo } from '../../app/navigation.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { useCan } from '../../client/use-session.ts';
import { BankDialog } from './bank-dialog.tsx';
import { RoomDialog } from './room-dialog.tsx';
import type { Room } from './stacks-room.tsx';
import classes from './stacks.module.css';

export type StacksView = 'plan' | 'boxes' | 'putAway' | 'picks' | 'movements';

export interface StacksHeadingProps {
  readonly rooms: readonly Room[];
  readonly room: Room;
  readonly view: StacksView;
  readonly onRoom: (roomId: Room['roomId']) => void;
  readonly onView: (view: StacksView) => void;
}

/** Rooms as tabs, the views, and the set-up. */
export function StacksHeading({ rooms, room, view, onRoom, onView }: StacksHeadingProps) {
  const { t } = useTranslation(['stacks', 'shell']);
  const can = useCan();
  const goTo = useGoTo();
  const [dialog, setDialog] = useState<'addRoom' | 'editRoom' | 'addBank' | null>(null);
  const views: readonly StacksView[] = can('stacks.edit') ? ['plan', 'boxes', 'putAway', 'picks', 'movements'] : ['plan', 'boxes', 'picks', 'movements'];
  const close = (): void => { setDialog(null); };
  return (
    <header className={classes.heading}>
      <h1 className={classes.title}>{t('title')}</h1>
      {views.map((name, index) => <ViewKey key={name} keys={`alt+${index + 1}`} label={t(`views.${name}`)} run={() => { onView(name); }} />)}
      <div role="tablist" aria-label={t('rooms')} className={classes.tabs}>
        {rooms.map((each) => <button key={each.roomId} type="button" role="tab" aria-selected={each.roomId === room.roomId} className={classes.tab} onClick={() => { onRoom(each.roomId); }}>{each.name}</button>)}
      </div>
      <span className={classes.grow} />
      <SegmentedControl aria-label={t('views.label')} value={view} onChange={(value) => { onView(views.find((name) => name === value) ?? 'plan'); }} data={views.map((name) => ({ value: name, label: t(`views.${name}`) }))} />
      <Menu>
        <Menu.Target><ActionIcon aria-label={t('setUp.menu')} size="lg"><IconDots size={18} stroke={1.5} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconClipboardCheck size={16} stroke={1.5} />} onClick={() => { goTo('stocktaking'); }}>{t('shell:rail.stocktaking')}</Menu.Item>
          <Menu.Item leftSection={<IconDeviceTv size={16} stroke={1.5} />} onClick={() => { goTo('stacks', null, { wall: '1' }); }}>{t('setUp.wall')}</Menu.Item>
          {can('stacks.edit') && <Menu.Item leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => { setDialog('addBank'); }}>{t('setUp.addBank')}</Menu.Item>}
          {can('stacks.edit') && <Menu.Item leftSection={<IconPencil size={16} stroke={1.5} />} onClick={() => { setDialog('editRoom'); }}>{t('setUp.editRoom')}</Menu.Item>}
          {can('stacks.edit') && <Menu.Item leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => { setDialog('addRoom'); }}>{t('setUp.addRoom')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <RoomDialog open={dialog === 'addRoom' || dialog === 'editRoom'} room={dialog === 'editRoom' ? room : null} onClose={close} onSaved={onRoom} />
      <BankDialog open={dialog === 'addBank'} room={room} onClose={close} />
    </header>
  );
}

function ViewKey({ keys, label, run }: { readonly keys: string; readonly label: string; readonly run: () => void }): null {
  useShortcut({ keys, label }, run);
  return null;
}
