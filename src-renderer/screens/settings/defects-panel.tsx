import { NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProductionLine } from '#shared/contract/line.ts';
import type { DefectCode } from '#shared/presets/line-preset.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import type { ListColumn } from '../../components/list-table.tsx';
import { useFormValues } from '../../components/use-form-values.ts';
import { PartList, type PartDialogProps } from './part-list.tsx';
import { useLineChange } from './use-line-change.ts';
import { usePartName } from './use-part-name.ts';
import classes from './settings.module.css';

const CODE = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/u;

/** 缺陷代码 What inspectors mark a page with, and how much each takes from the score. */
export function DefectsPanel({ line }: { readonly line: ProductionLine }) {
  const { t } = useTranslation('line');
  const name = usePartName();
  const save = useLineChange(line);
  const { quality } = line.settings;
  const { defects } = quality;
  const columns: readonly ListColumn<DefectCode>[] = [
    { id: 'code', header: t('defects.code'), width: '120px', render: ({ code }) => code },
    { id: 'name', header: t('defects.name'), render: (defect) => (defect.retired ? <span className={classes.quiet}>{name(defect)}</span> : name(defect)) },
    { id: 'weight', header: t('defects.weight'), width: '110px', align: 'right', render: ({ weight }) => weight },
    { id: 'state', header: t('defects.state'), width: '110px', render: ({ retired }) => (retired ? <span className={classes.quiet}>{t('parts.retired')}</span> : t('parts.inUse')) },
  ];
  return (
    <>
      <p className={classes.hint}>{t('defects.hint')}</p>
      <PartList
        label={t('parts.defects')} addLabel={t('defects.add')} parts={defects} keyOf={({ code }) => code} columns={columns} least={1} most={100} save={save}
        fresh={() => ({ code: '', nameZh: '', nameEn: '', weight: 0.5, retired: false })}
        onChange={(next, then) => { save.run({ quality: { ...quality, defects: [...next] } }, then); }}
        retiring={(defect) => ({ label: t(defect.retired ? 'defects.unretire' : 'defects.retire'), part: { ...defect, retired: !defect.retired } })}
        editor={DefectDialog}
      />
    </>
  );
}

function DefectDialog({ part: defect, parts, isNew, busy, error, onSave, onClose }: PartDialogProps<DefectCode>) {
  const { t } = useTranslation('line');
  const { values, set, text } = useFormValues<{ code: string; nameZh: string; nameEn: string; weight: number | string }>({ code: defect.code, nameZh: defect.nameZh, nameEn: defect.nameEn, weight: defect.weight });
  const [code, name] = [values.code.trim(), values.nameZh.trim()];
  const { weight } = values;
  const problem = !isNew || code === '' ? null : !CODE.test(code) ? t('defects.badCode') : parts.some((each) => each.code.toLowerCase() === code.toLowerCase()) ? t('defects.taken') : null;
  const isRight = code !== '' && problem === null && name !== '' && typeof weight === 'number' && weight >= 0 && weight <= 10;
  return (
    <FormDialog title={isNew ? t('defects.addTitle') : t('defects.title', { code: defect.code })} width={640} busy={busy} error={error} canSubmit={isRight} onClose={onClose} onSubmit={() => { if (isRight) onSave({ ...defect, code, nameZh: name, nameEn: values.nameEn.trim() || name, weight }); }}>
      <div className={classes.pair}>
        {isNew && <TextInput label={t('defects.code')} description={t('defects.codeHint')} required maxLength={40} error={problem} data-autofocus {...text('code')} />}
        <NumberInput label={t('defects.weight')} description={t('defects.weightHint')} min={0} max={10} step={0.1} decimalScale={2} value={weight} onChange={(next) => { set('weight', next); }} />
      </div>
      <TextInput label={t('edit.nameZh')} required maxLength={100} data-autofocus={!isNew || undefined} {...text('nameZh')} />
      <TextInput label={t('edit.nameEn')} placeholder={name} maxLength={100} {...text('nameEn')} />
    </FormDialog>
  );
}
