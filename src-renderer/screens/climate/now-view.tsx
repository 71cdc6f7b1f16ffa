import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { ClimateChart } from './climate-chart.tsx';
import { RoomCard } from './room-card.tsx';
import type { RoomClimate } from './room-climate.ts';
import { useSensors } from './use-sensors.ts';
import classes from './room-card.module.css';

export interface NowViewProps { readonly rooms: readonly RoomClimate[]; readonly chosen: RoomClimate; readonly onChoose: (roomId: RoomClimate['roomId']) => void }

const ALARMS = ['climateOut', 'climateDrift'];

/** The rooms now, and the chart of one of them. */
export function NowView({ rooms, chosen, onChoose }: NowViewProps) {
  const core = useCore();
  const can = useCan();
  const { sensors } = useSensors();
  const { data: tasks } = useQuery(core.tasks.listTasks.queryOptions({ input: { state: 'open' }, enabled: can('tasks.view') }));
  const alarmSince = (roomId: string): string | null => tasks?.filter(({ kind, target }) => ALARMS.includes(kind) && target.id === roomId).map(({ createdAt }) => createdAt).sort()[0] ?? null;
  return (
    <>
      <div className={classes.cards}>
        {rooms.map((room) => (
          <RoomCard
            key={room.roomId} room={room} sensors={sensors.filter(({ deviceId }) => room.sensors.includes(deviceId))} alarmSince={alarmSince(room.roomId)}
            chosen={room.roomId === chosen.roomId} onChoose={() => { onChoose(room.roomId); }}
          />
        ))}
      </div>
      <ClimateChart key={chosen.roomId} room={chosen} />
    </>
  );
}
