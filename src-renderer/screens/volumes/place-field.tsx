import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';

interface PlaceFieldProps {
  /** What lies in the volume now, in its order. */
  readonly items: readonly Item[];
  /** 1 is the first; null: behind the last. */
  readonly at: number | null;
  readonly onChange: (at: number | null) => void;
}

/** Where papers go into a volume: by position, with what stands there now. */
export function PlaceField({ items, at, onChange }: PlaceFieldProps) {
  const { t } = useTranslation('volumes');
  const next = at === null ? undefined : items[at - 1];
  if (items.length === 0) return null;
  return (
    <NumberInput
      label={t('ask.at')} placeholder={t('ask.atEnd')} allowDecimal={false} allowNegative={false} min={1} max={items.length + 1} clampBehavior="strict" value={at ?? ''}
      description={next === undefined ? t('ask.behind') : t('ask.before', { title: next.title })}
      onChange={(value) => { onChange(typeof value === 'number' && value <= items.length ? value : null); }}
    />
  );
}
