import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fondsCode } from '#shared/contract/schemes.ts';
import type { Fonds } from '../../app/current-fonds.tsx';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormValues } from '../../components/use-form-values.ts';
import { FondsFields } from './fonds-fields.tsx';
import classes from './settings.module.css';

/** Adds a fonds, or changes one. The code stays once given: archival codes are made of it. */
export function FondsDialog({ fonds, onClose }: { readonly fonds: Fonds | null; readonly onClose: () => void }) {
  const { t } = useTranslation('settings');
  const core = useCore();
  const create = useMutation(core.schemes.createFonds.mutationOptions({ onSuccess: onClose }));
  const update = useMutation(core.schemes.updateFonds.mutationOptions({ onSuccess: onClose }));
  const { values, set, text } = useFormValues({ code: fonds?.code ?? '', name: fonds?.name ?? '', history: fonds?.history ?? '', startYear: fonds?.startYear ?? null, endYear: fonds?.endYear ?? null, custom: fonds?.custom ?? {} as Record<string, string> });
  const codeIsSound = fondsCode.safeParse(values.code).success;
  const submit = (): void => {
    const { code, ...rest } = { ...values, name: values.name.trim() };
    if (fonds === null) create.mutate({ code: code.trim(), ...rest });
    else update.mutate({ fondsId: fonds.fondsId, version: fonds.version, ...rest });
  };
  const year = (name: 'startYear' | 'endYear') => ({ value: values[name] ?? '', onChange: (value: string | number) => { set(name, typeof value === 'number' ? value : null); } });
  return (
    <FormDialog title={t(fonds === null ? 'fonds.addTitle' : 'fonds.editTitle')} busy={create.isPending || update.isPending} error={create.error ?? update.error} canSubmit={codeIsSound && values.name.trim() !== ''} onSubmit={submit} onClose={onClose}>
      <TextInput label={t('fonds.code')} description={t('fonds.codeHint')} disabled={fonds !== null} data-autofocus spellCheck={false} error={values.code !== '' && !codeIsSound ? t('fonds.codeHint') : undefined} {...text('code')} />
      <TextInput label={t('fonds.name')} maxLength={100} {...text('name')} />
      <div className={classes.pair}>
        <NumberInput label={t('fonds.startYear')} thousandSeparator="" {...year('startYear')} />
        <NumberInput label={t('fonds.endYear')} thousandSeparator="" {...year('endYear')} />
      </div>
      <Textarea label={t('fonds.history')} minRows={4} maxRows={10} {...text('history')} />
      {fonds !== null && <FondsFields fonds={fonds} values={values.custom} onChange={(custom) => { set('custom', custom); }} />}
    </FormDialog>
  );
}
