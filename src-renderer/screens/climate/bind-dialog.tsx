import { Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DeviceView } from '#shared/contract/system.ts';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { showDone } from '../../components/toast.ts';
import { useFormValues } from '../../components/use-form-values.ts';
import type { RoomClimate } from './room-climate.ts';

export interface BindDialogProps { readonly sensor: DeviceView; readonly rooms: readonly RoomClimate[]; readonly boundTo: RoomClimate['roomId'] | null; readonly onClose: () => void }

/** Says in which room a sensor hangs. */
export function BindDialog({ sensor, rooms, boundTo, onClose }: BindDialogProps) {
  const { t } = useTranslation('climate');
  const core = useCore();
  const bind = useMutation(core.climate.bindSensor.mutationOptions());
  const { values, set, text } = useFormValues<{ roomId: string; name: string }>({ roomId: boundTo ?? rooms[0]?.roomId ?? '', name: sensor.name });
  const room = rooms.find(({ roomId }) => roomId === values.roomId);
  const submit = (): void => {
    if (room === undefined) return;
    bind.mutate({ deviceId: sensor.deviceId, roomId: room.roomId, name: values.name.trim() }, { onSuccess: () => { onClose(); showDone(t('sensors.bound', { name: values.name.trim(), room: room.roomName })); } });
  };
  return (
    <FormDialog title={t('sensors.bindTitle')} busy={bind.isPending} error={bind.error} canSubmit={room !== undefined && values.name.trim() !== ''} onSubmit={submit} onClose={onClose}>
      <p>{t('sensors.bindDetail')}</p>
      <Select label={t('sensors.room')} value={values.roomId} data={rooms.map((each) => ({ value: each.roomId as string, label: each.roomName }))} onChange={(value) => { if (value !== null) set('roomId', value); }} data-autofocus />
      <TextInput label={t('sensors.displayName')} maxLength={60} {...text('name')} />
    </FormDialog>
  );
}
