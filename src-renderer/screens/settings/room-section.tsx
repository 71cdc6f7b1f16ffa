import { Button, NumberInput, Switch, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { showDone } from '../../components/toast.ts';
import { useFormValues } from '../../components/use-form-values.ts';
import { ReadingPanel } from './reading-panel.tsx';
import { Panel, SectionPage } from './section.tsx';
import classes from './settings.module.css';

type Settings = Awaited<ReturnType<MunimentClient['system']['getSettings']>>;

/** What holds for the whole room. */
export function RoomSection() {
  const { t } = useTranslation('settings');
  const core = useCore();
  const { data, error, refetch } = useQuery(core.system.getSettings.queryOptions({ input: {} }));
  return (
    <SectionPage title={t('sections.room')} error={error} onRetry={() => { void refetch(); }}>
      {data !== undefined && <RoomForm key={JSON.stringify(data)} settings={data} />}
      <ReadingPanel />
    </SectionPage>
  );
}

function RoomForm({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation(['settings', 'common']);
  const core = useCore();
  const readOnly = !useCan()('system.settings');
  const save = useMutation(core.system.saveSettings.mutationOptions());
  const { values, set, text } = useFormValues({ ...settings, ...settings.climateRounds });
  const submit = (): void => {
    const { morning, afternoon, ...rest } = values;
    save.mutate({ ...rest, climateRounds: { morning, afternoon } }, { onSuccess: () => { showDone(t('common:saved')); } });
  };
  useShortcut({ keys: 'mod+s', label: t('common:save'), inFields: true, enabled: !readOnly }, submit);
  return (
    <Panel>
      <form className={`${classes.form} ${classes.formPad}`} onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <TextInput label={t('room.name')} disabled={readOnly} {...text('roomName')} />
        <NumberInput label={t('room.lock')} min={1} max={240} w={160} disabled={readOnly} value={values.lockAfterMinutes} onChange={(value) => { if (typeof value === 'number') set('lockAfterMinutes', value); }} />
        <TextInput label={t('room.backupFolder')} description={t('room.backupFolderHint')} disabled={readOnly} spellCheck={false} {...text('backupFolder')} />
        <div className={classes.pair}>
          <TextInput label={t('room.morning')} placeholder={t('room.time')} disabled={readOnly} {...text('morning')} />
          <TextInput label={t('room.afternoon')} placeholder={t('room.time')} disabled={readOnly} {...text('afternoon')} />
        </div>
        <Switch label={t('room.autoRead')} disabled={readOnly} checked={values.readPagesAutomatically} onChange={(event) => { set('readPagesAutomatically', event.currentTarget.checked); }} />
        <ErrorNotice error={save.error} />
        {!readOnly && <div><Button type="submit" loading={save.isPending}>{t('common:save')}</Button></div>}
      </form>
    </Panel>
  );
}
