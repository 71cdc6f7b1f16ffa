import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { requiredFields } from '#shared/domain/description-elements.ts';
import type { Fonds } from '../../app/current-fonds.tsx';
import { useCore } from '../../client/use-core.ts';
import { CustomValueField } from '../../components/custom-value-field.tsx';

interface FondsFieldsProps {
  readonly fonds: Fonds;
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (values: Record<string, string>) => void;
}

/** Further elements of a fonds. Those that DA/T 18-2022 demands, and those that are filled in, always; the others when asked for. */
export function FondsFields({ fonds, values, onChange }: FondsFieldsProps) {
  const { t, i18n } = useTranslation('description');
  const core = useCore();
  const [open, setOpen] = useState(false);
  const { data = [] } = useQuery(core.schemes.listCustomFields.queryOptions({ input: { fondsId: fonds.fondsId } }));
  const fields = data.filter(({ level }) => level === 'fonds');
  const demanded = requiredFields('fonds');
  const shown = fields.filter(({ key, required }) => open || required || demanded.includes(key) || (values[key] ?? '') !== '');
  return (
    <>
      {shown.map((field) => (
        <CustomValueField
          key={field.key} id={`fonds-${field.key}`} label={`${i18n.language === 'en' ? field.labelEn : field.labelZh}${demanded.includes(field.key) ? ' *' : ''}`} field={field} value={values[field.key] ?? ''}
          onChange={(value) => { onChange({ ...values, [field.key]: value }); }}
        />
      ))}
      <UnstyledButton style={{ textDecoration: 'underline', fontSize: 'var(--text-small)' }} aria-expanded={open} onClick={() => { setOpen(!open); }}>{open ? t('form.fewer') : t('form.more', { n: fields.length - shown.length })}</UnstyledButton>
    </>
  );
}
