import { Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { climateMedium } from '#shared/contract/stacks.ts';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { showDone } from '../../components/toast.ts';
import { useFormValues } from '../../components/use-form-values.ts';
import type { Room } from './stacks-room.tsx';

export interface RoomDialogProps {
  readonly open: boolean;
  /** Null makes a new one. */
  readonly room: Room | null;
  readonly onClose: () => void;
  readonly onSaved: (roomId: Room['roomId']) => void;
}

export function RoomDialog({ open, ...props }: RoomDialogProps) {
  return open ? <RoomForm {...props} /> : null;
}

function RoomForm({ room, onClose, onSaved }: Omit<RoomDialogProps, 'open'>) {
  const { t } = useTranslation('stacks');
  const core = useCore();
  const save = useMutation(core.stacks.saveRoom.mutationOptions());
  const { values, set, text } = useFormValues({ code: room?.code ?? '', name: room?.name ?? '', medium: room?.medium ?? 'paper' as Room['medium'] });
  const submit = (): void => {
    save.mutate({ roomId: room?.roomId ?? null, version: room?.version ?? null, code: values.code.trim(), name: values.name.trim(), medium: values.medium }, {
      onSuccess: (saved) => { onClose(); onSaved(saved.roomId); showDone(t('room.saved', { name: saved.name })); },
    });
  };
  return (
    <FormDialog title={t(room === null ? 'room.title' : 'room.editTitle')} {...(room === null && { submitLabel: t('room.submit') })} busy={save.isPending} error={save.error} canSubmit={values.code.trim() !== '' && values.name.trim() !== ''} onSubmit={submit} onClose={onClose}>
      <TextInput label={t('room.code')} description={t('room.codeHint')} maxLength={8} spellCheck={false} data-autofocus {...text('code')} />
      <TextInput label={t('room.name')} description={t('room.nameHint')} maxLength={60} {...text('name')} />
      <Select label={t('room.medium')} description={t('room.mediumHint')} value={values.medium} onChange={(value) => { const { data } = climateMedium.safeParse(value); if (data !== undefined) set('medium', data); }} data={climateMedium.options.map((name) => ({ value: name, label: t(`medium.${name}`) }))} />
    </FormDialog>
  );
}
