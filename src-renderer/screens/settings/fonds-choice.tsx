import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentFonds, type Fonds } from '../../app/current-fonds.tsx';

/** The fonds that a section is about: the one that the person works in, until another is chosen. */
export function useFondsChoice(): { readonly fonds: Fonds | undefined; readonly choice: React.ReactNode } {
  const { t } = useTranslation('settings');
  const { all, current } = useCurrentFonds();
  const [chosenId, setChosenId] = useState<string | null>(current?.fondsId ?? null);
  const fonds = all.find(({ fondsId }) => fondsId === chosenId) ?? all[0];
  const choice = all.length > 1 && <Select aria-label={t('fonds.name')} w={240} value={fonds?.fondsId ?? null} onChange={setChosenId} data={all.map((each) => ({ value: each.fondsId, label: `${each.code} ${each.name}` }))} />;
  return { fonds, choice };
}
