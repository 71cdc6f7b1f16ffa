import { Radio, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProductionLine } from '#shared/contract/line.ts';
import type { SecurityItem } from '#shared/presets/line-preset.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import type { ListColumn } from '../../components/list-table.tsx';
import { useFormValues } from '../../components/use-form-values.ts';
import { freeKey } from './free-key.ts';
import { PartList, type PartDialogProps } from './part-list.tsx';
import { useLineChange } from './use-line-change.ts';
import { usePartName } from './use-part-name.ts';
import classes from './settings.module.css';

const PHASES = ['opening', 'closing'] as const;

/** 外包安全清单 What a contractor's batch needs before it starts, and before it is accepted. */
export function SecurityPanel({ line }: { readonly line: ProductionLine }) {
  const { t } = useTranslation('line');
  const name = usePartName();
  const save = useLineChange(line);
  // As the list stands at a batch: what comes before the start first.
  const inOrder = (items: readonly SecurityItem[]): SecurityItem[] => PHASES.flatMap((phase) => items.filter((item) => item.phase === phase));
  const security = inOrder(line.settings.security);
  const columns: readonly ListColumn<SecurityItem>[] = [
    { id: 'name', header: t('safety.item'), render: name },
    { id: 'phase', header: t('safety.phase'), width: '170px', render: ({ phase }) => t(`security.${phase}`) },
    { id: 'must', header: t('safety.must'), width: '120px', render: ({ mandatory }) => (mandatory ? t('security.mandatory') : <span className={classes.quiet}>{t('security.optional')}</span>) },
  ];
  return (
    <>
      {security.length === 0 && <p className={classes.hint}>{t('safety.empty')}</p>}
      <PartList<SecurityItem>
        label={t('parts.security')} addLabel={t('safety.add')} parts={security} keyOf={({ itemKey }) => itemKey} columns={columns} least={0} most={60} save={save}
        fresh={() => ({ itemKey: freeKey('item', security.map(({ itemKey }) => itemKey)), nameZh: '', nameEn: '', phase: 'opening', mandatory: true })}
        mayPass={(item, other) => item.phase === other.phase}
        onChange={(next, then) => { save.run({ security: inOrder(next) }, then); }}
        removal={(item) => ({ title: t('safety.removeTitle', { name: name(item) }), detail: t('safety.removeDetail') })}
        editor={SecurityDialog}
      />
    </>
  );
}

function SecurityDialog({ part: item, isNew, busy, error, onSave, onClose }: PartDialogProps<SecurityItem>) {
  const { t } = useTranslation('line');
  const partName = usePartName();
  const { values, set, text } = useFormValues<Pick<SecurityItem, 'nameZh' | 'nameEn' | 'phase' | 'mandatory'>>({ nameZh: item.nameZh, nameEn: item.nameEn, phase: item.phase, mandatory: item.mandatory });
  const name = values.nameZh.trim();
  return (
    <FormDialog title={isNew ? t('safety.addTitle') : t('safety.title', { name: partName(item) })} width={640} busy={busy} error={error} canSubmit={name !== ''} onClose={onClose} onSubmit={() => { onSave({ ...item, ...values, nameZh: name, nameEn: values.nameEn.trim() || name }); }}>
      <TextInput label={t('edit.nameZh')} required maxLength={100} data-autofocus {...text('nameZh')} />
      <TextInput label={t('edit.nameEn')} placeholder={name} maxLength={100} {...text('nameEn')} />
      <Radio.Group label={t('safety.phaseLabel')} value={values.phase} onChange={(next) => { set('phase', next === 'closing' ? 'closing' : 'opening'); }}>
        <div className={classes.choices}>{PHASES.map((phase) => <Radio key={phase} value={phase} label={t(`security.${phase}`)} />)}</div>
      </Radio.Group>
      <Switch label={t('safety.mandatory')} description={t('safety.mandatoryHint')} checked={values.mandatory} onChange={(event) => { set('mandatory', event.currentTarget.checked); }} />
    </FormDialog>
  );
}
