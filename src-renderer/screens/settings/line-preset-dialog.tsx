import { Radio } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import classes from './settings.module.css';

/** Starts a line from one that is delivered. */
export function LinePresetDialog({ taken, onClose, onSaved }: { readonly taken: readonly string[]; readonly onClose: () => void; readonly onSaved: (lineId: string) => void }) {
  const { t, i18n } = useTranslation('line');
  const english = i18n.language === 'en';
  const core = useCore();
  const presets = useQuery(core.line.listLinePresets.queryOptions({ input: {} })).data ?? [];
  const [chosen, choose] = useState<string | null>(null);
  const save = useMutation(core.line.saveLine.mutationOptions({ onSuccess: ({ lineId }) => { onClose(); onSaved(lineId); } }));
  const preset = presets.find(({ presetId }) => presetId === chosen);
  return (
    <FormDialog title={t('settings.fromPreset')} width={720} submitLabel={t('settings.use')} busy={save.isPending} error={save.error} canSubmit={preset !== undefined} onSubmit={() => { if (preset !== undefined) save.mutate({ presetId: preset.presetId, settings: preset.settings }); }} onClose={onClose}>
      <p>{t('settings.presetDetail')}</p>
      <Radio.Group aria-label={t('settings.fromPreset')} value={chosen} onChange={choose}>
        <div className={classes.regimes} tabIndex={-1}>
          {presets.map(({ presetId, settings }) => (
            <Radio
              key={presetId} value={presetId} label={<>{english ? settings.nameEn : settings.nameZh}{taken.includes(presetId) && <span className={classes.quiet}> {t('settings.taken')}</span>}</>}
              description={<>{settings.stations.map(({ nameZh, nameEn }) => (english ? nameEn : nameZh)).join(' → ')}<br /><span className={classes.quiet}>{settings.source}</span></>}
            />
          ))}
        </div>
      </Radio.Group>
    </FormDialog>
  );
}
