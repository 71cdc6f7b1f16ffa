import { NumberInput, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ProcessSettings } from '#shared/presets/process-preset.ts';
import { useCore } from '../../client/use-core.ts';
import classes from './process-editor.module.css';

const USUAL_WARN_DAYS = 30;
const MOST_WARN_DAYS = 3650;

interface ProcessEndingFieldsProps {
  readonly recordGroup: string;
  readonly ending: ProcessSettings['ending'];
  readonly onChange: (ending: ProcessSettings['ending']) => void;
}

/** 合同预警 The date of the dossier that is an end, and how many days before it a task arises. Only dates that volumes of this record group are described with can be watched. */
export function ProcessEndingFields({ recordGroup, ending, onChange }: ProcessEndingFieldsProps) {
  const { t, i18n } = useTranslation('processes');
  const core = useCore();
  const { data: fields = [] } = useQuery(core.schemes.listCustomFields.queryOptions({ input: { recordGroup } }));
  const dates = fields.filter(({ level, type }) => level === 'volume' && type === 'date').map(({ key, labelZh, labelEn }) => ({ value: key, label: i18n.language === 'en' ? labelEn : labelZh }));
  // What is set stays to be seen, also where its element was taken out of use.
  const data = ending === null || dates.some(({ value }) => value === ending.elementKey) ? dates : [...dates, { value: ending.elementKey, label: ending.elementKey }];
  return (
    <>
      <Select
        label={t('ending')} clearable placeholder={t('edit.noEnding')} description={data.length === 0 ? t('edit.noDates') : null} disabled={data.length === 0} value={ending?.elementKey ?? null} data={data}
        clearButtonProps={{ 'aria-label': t('edit.noEnding') }}
        onChange={(elementKey) => { onChange(elementKey === null ? null : { elementKey, warnDays: ending?.warnDays ?? USUAL_WARN_DAYS }); }}
      />
      {ending === null ? <span className={classes.quiet} /> : <NumberInput label={t('edit.warnDays')} min={1} max={MOST_WARN_DAYS} allowDecimal={false} clampBehavior="strict" value={ending.warnDays} onChange={(days) => { if (typeof days === 'number' && days >= 1) onChange({ ...ending, warnDays: days }); }} />}
    </>
  );
}
