import { Radio } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useDeadlineWords } from '../../components/use-deadline-words.ts';
import { useDutyWords } from './use-duty-words.ts';
import classes from './settings.module.css';

/** Sets up a duty from one that is delivered; everything in it can be changed afterwards. */
export function DutyPresetDialog({ taken, onClose, onSaved }: { readonly taken: readonly string[]; readonly onClose: () => void; readonly onSaved: (dutyId: string) => void }) {
  const { t } = useTranslation('schedule');
  const core = useCore();
  const words = useDutyWords();
  const deadline = useDeadlineWords();
  const presets = useQuery(core.tasks.listDutyPresets.queryOptions({ input: {} })).data ?? [];
  const [chosen, choose] = useState<string | null>(null);
  const save = useMutation(core.tasks.saveDuty.mutationOptions({ onSuccess: ({ dutyId }) => { onClose(); onSaved(dutyId); } }));
  const preset = presets.find(({ presetId }) => presetId === chosen);
  return (
    <FormDialog title={t('duties.fromPreset')} width={640} submitLabel={t('duties.use')} busy={save.isPending} error={save.error} canSubmit={preset !== undefined} onSubmit={() => { if (preset !== undefined) save.mutate(preset); }} onClose={onClose}>
      <p>{t('duties.presetDetail')}</p>
      <Radio.Group aria-label={t('duties.fromPreset')} value={chosen} onChange={choose}>
        <div className={classes.regimes} tabIndex={-1}>
          {presets.map(({ presetId, settings }) => (
            <Radio
              key={presetId} value={presetId} label={<>{words.name(settings)}{taken.includes(presetId) && <span className={classes.quiet}> {t('duties.taken')}</span>}</>}
              description={<>{[words.rule(settings.rule), deadline(settings.within), t(`duties.freeDay.${settings.freeDay}`), ...(settings.remark ? [t('duties.remark')] : [])].join(' · ')}<br /><span className={classes.quiet}>{words.source(settings)}</span></>}
            />
          ))}
        </div>
      </Radio.Group>
    </FormDialog>
  );
}
