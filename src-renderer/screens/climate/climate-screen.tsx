import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/commands.tsx';
import { useGoTo, useScreenParam, useScreenSearch } from '../../app/navigation.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { usePreference } from '../../components/stored-preference.ts';
import { NowView } from './now-view.tsx';
import { ReadingsView } from './readings-view.tsx';
import { RoomsView } from './rooms-view.tsx';
import { RoundView } from './round-view.tsx';
import classes from './climate.module.css';

const VIEWS = ['now', 'round', 'readings', 'rooms'] as const;
type ClimateView = (typeof VIEWS)[number];

/** `/climate` · `/climate/<roomId>` shows that room · `?view=round|readings|rooms`. */
export function ClimateScreen() {
  const { t } = useTranslation('climate');
  const core = useCore();
  const can = useCan();
  const goTo = useGoTo();
  const roomParam = useScreenParam();
  const { view: wanted } = useScreenSearch();
  const [remembered, remember] = usePreference<string>('climateRoom', '');
  const view = VIEWS.find((name) => name === wanted) ?? 'now';
  const { data: rooms, error, refetch } = useQuery(core.climate.listRoomClimates.queryOptions({ input: {} }));
  const show = (next: ClimateView): void => { goTo('climate', roomParam, next === 'now' ? {} : { view: next }); };
  useCommand({ id: 'climate-round', label: t('round.title'), keywords: 'climate round temperature humidity wenshidu xuncha 温湿度' }, () => { show('round'); }, can('climate.record'));

  if (error !== null) return <div className={classes.pad}><ErrorNotice error={error} onRetry={() => { void refetch(); }} /></div>;
  if (rooms === undefined) return null;
  const room = rooms.find(({ roomId }) => roomId === (roomParam ?? remembered)) ?? rooms[0];
  if (room === undefined) {
    return (
      <>
        <PageHeading title={t('title')} />
        <EmptyState title={t('empty.title')} detail={t('empty.detail')} action={<Button onClick={() => { goTo('stacks'); }}>{t('empty.action')}</Button>} />
      </>
    );
  }
  return (
    <div className={classes.screen}>
      {VIEWS.map((name, index) => <ViewKey key={name} keys={`alt+${index + 1}`} label={t(`views.${name}`)} run={() => { show(name); }} />)}
      <PageHeading title={t('title')}>
        <SegmentedControl aria-label={t('views.label')} value={view} onChange={(value) => { show(VIEWS.find((name) => name === value) ?? 'now'); }} data={VIEWS.map((name) => ({ value: name, label: t(`views.${name}`) }))} />
      </PageHeading>
      {view === 'now' && <NowView rooms={rooms} chosen={room} onChoose={(roomId) => { remember(roomId); goTo('climate', roomId); }} />}
      {view === 'round' && <RoundView rooms={rooms} onDone={() => { show('now'); }} />}
      {view === 'readings' && <ReadingsView rooms={rooms} />}
      {view === 'rooms' && <RoomsView rooms={rooms} />}
    </div>
  );
}

function ViewKey({ keys, label, run }: { readonly keys: string; readonly label: string; readonly run: () => void }): null {
  useShortcut({ keys, label }, run);
  return null;
}
