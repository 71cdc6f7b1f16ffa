import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { ImportSettings } from '#shared/contract/imports.ts';
import { VOLUME_KINDS } from '#shared/domain/volume-kind.ts';
import { useCurrentFonds } from '../../app/current-fonds.tsx';
import classes from './imports.module.css';

interface SettingsBarProps {
  readonly settings: ImportSettings;
  readonly facts: Awaited<ReturnType<MunimentClient['imports']['previewImport']>>['facts'] | null;
  readonly onChange: (changes: Partial<ImportSettings>) => void;
}

const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'];

/** Where the rows go, how the file is read, and what happens with what is there already. */
export function SettingsBar({ settings, facts, onChange }: SettingsBarProps) {
  const { t } = useTranslation(['imports', 'volumes']);
  const { all } = useCurrentFonds();
  const choice = <Value extends string>(label: string, value: Value, values: readonly { value: Value; label: string }[], set: (value: Value) => void) =>
    <NativeSelect label={label} value={value} data={values.map((each) => ({ ...each }))} onChange={(event) => { set(event.currentTarget.value as Value); }} />;
  return (
    <div className={classes.settings}>
      {choice(t('columns.fonds'), settings.fondsId, all.map((fonds) => ({ value: fonds.fondsId, label: `${fonds.code} ${fonds.name}` })), (fondsId) => { onChange({ fondsId }); })}
      {choice(t('columns.level'), settings.level, (['item', 'volume', 'project'] as const).map((level) => ({ value: level, label: t(`columns.levels.${level}`) })), (level) => { onChange({ level }); })}
      {settings.level === 'volume' && choice(t('columns.kind'), settings.volumeKind, VOLUME_KINDS.map((kind) => ({ value: kind, label: t(`volumes:kinds.${kind}`) })), (volumeKind) => { onChange({ volumeKind }); })}
      {facts !== null && facts.encoding !== null && choice(t('columns.encoding'), settings.encoding ?? facts.encoding, ENCODINGS.map((encoding) => ({ value: encoding, label: encoding.toUpperCase() })), (encoding) => { onChange({ encoding }); })}
      {facts !== null && facts.sheets.length > 1 && choice(t('columns.sheet'), settings.sheet ?? facts.sheet ?? '', facts.sheets.map(({ name, hidden }) => ({ value: name, label: hidden ? t('columns.hiddenSheet', { name }) : name })), (sheet) => { onChange({ sheet }); })}
      {choice(t('columns.existing'), settings.existing, (['refuse', 'skip', 'fill'] as const).map((value) => ({ value, label: t(`columns.existings.${value}`) })), (existing) => { onChange({ existing }); })}
      {settings.level === 'item' && choice(t('columns.duplicates'), settings.duplicates, (['report', 'refuse'] as const).map((value) => ({ value, label: t(`columns.duplicateChoices.${value}`) })), (duplicates) => { onChange({ duplicates }); })}
      {settings.level === 'item' && choice(t('columns.foreign'), settings.foreignCodes, (['refuse', 'keep'] as const).map((value) => ({ value, label: t(`columns.foreigns.${value}`) })), (foreignCodes) => { onChange({ foreignCodes }); })}
      {choice(t('columns.dates'), settings.dateOrder, (['ymd', 'dmy', 'mdy'] as const).map((value) => ({ value, label: t(`columns.dateOrders.${value}`) })), (dateOrder) => { onChange({ dateOrder }); })}
      <Checkbox label={t('columns.assign')} checked={settings.assignCodes} onChange={(event) => { onChange({ assignCodes: event.currentTarget.checked }); }} />
    </div>
  );
}
