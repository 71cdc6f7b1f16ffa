import { skipToken, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCore } from '../../client/use-core.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import type { RecordForm } from './use-record.ts';
import classes from './item-form.module.css';

/** What an item takes over from its volume when it is filed. */
const TAKEN_OVER = ['classCode', 'retention', 'unitId'] as const;

/** Says of the form which values come from the volume that the item lies in, and which were made different here. */
export function FromVolume({ record }: { readonly record: RecordForm }) {
  const { t } = useTranslation('catalogue');
  const core = useCore();
  const words = useItemWords();
  const volumeId = record.opened.kind === 'item' ? record.opened.item.volumeId : null;
  const volume = useQuery(core.arrangement.getVolume.queryOptions({ input: volumeId === null ? skipToken : { volumeId } })).data?.volume;
  if (volume === undefined || volumeId === null) return null;
  const isSame = (field: (typeof TAKEN_OVER)[number]): boolean => (record.values[field] ?? '') === (volume[field] ?? '');
  const named = (fields: readonly (typeof TAKEN_OVER)[number][]): string => fields.map((field) => words.field(field)).join(t('form.listMark'));
  const same = TAKEN_OVER.filter((field) => isSame(field) && (volume[field] ?? '') !== '');
  const other = TAKEN_OVER.filter((field) => !isSame(field));
  const name = volume.archivalCode ?? volume.title;
  return (
    <p className={classes.fromVolume}>
      {same.length > 0 && t('form.fromVolume', { volume: name, fields: named(same) })}
      {other.length > 0 && <> {t('form.unlikeVolume', { volume: name, fields: named(other) })}</>}
    </p>
  );
}
