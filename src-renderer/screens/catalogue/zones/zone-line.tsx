import { ActionIcon, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ZONE_KINDS, type FormZone } from '#shared/presets/form-type-preset.ts';
import type { AnchorWord } from './anchor-words.ts';
import type { ZoneDraft } from './zone-draft.ts';
import classes from './zones.module.css';

interface ZoneLineProps {
  readonly draft: ZoneDraft;
  readonly isChosen: boolean;
  readonly fields: readonly { readonly value: string; readonly label: string }[];
  readonly nameOf: (field: string) => string;
  readonly words: readonly AnchorWord[];
  readonly onChoose: () => void;
  readonly onChange: (zone: FormZone) => void;
  readonly onRemove: () => void;
}

const NO_ANCHOR = '';
const PAGES = ['first', 'last', 'any'] as const;

/** One zone in words: which field it is for, what stands in it, and with which printed word it goes. */
export function ZoneLine({ draft: { zone }, isChosen, fields, nameOf, words, onChoose, onChange, onRemove }: ZoneLineProps) {
  const { t } = useTranslation('candidates');
  const { place } = zone;
  const known = place.how === 'box' && place.anchor !== null && !words.some(({ text }) => text === place.anchor?.text) ? [place.anchor, ...words] : words;
  const anchors = [{ value: NO_ANCHOR, label: t('zones.noAnchor') }, ...[...new Map(known.map((word) => [word.text, word])).keys()].map((text) => ({ value: text, label: text }))];
  return (
    <li className={classes.line} data-chosen={isChosen || undefined}>
      <div className={classes.lineHead}>
        <Select size="xs" aria-label={t('zones.field')} data={fields} value={zone.field} searchable allowDeselect={false} onFocus={onChoose} onChange={(field) => { if (field !== null) onChange({ ...zone, field }); }} className={classes.grow} />
        <ActionIcon variant="subtle" color="gray" aria-label={t('zones.remove', { name: nameOf(zone.field) })} onClick={onRemove}><IconX size={16} stroke={1.5} /></ActionIcon>
      </div>
      {place.how === 'box' ? (
        <div className={classes.lineRest}>
          <Select size="xs" aria-label={t('zones.kind')} data={ZONE_KINDS.map((kind) => ({ value: kind, label: t(`zones.kinds.${kind}`) }))} value={zone.kind} allowDeselect={false} onFocus={onChoose} onChange={(kind) => { onChange({ ...zone, kind: ZONE_KINDS.find((each) => each === kind) ?? 'text' }); }} />
          <Select size="xs" aria-label={t('zones.page')} data={PAGES.map((page) => ({ value: page, label: t(`zones.pages.${page}`) }))} value={zone.page} allowDeselect={false} onFocus={onChoose} onChange={(page) => { onChange({ ...zone, page: PAGES.find((each) => each === page) ?? 'first' }); }} />
          <Select
            size="xs" aria-label={t('zones.anchor')} data={anchors} value={place.anchor?.text ?? NO_ANCHOR} allowDeselect={false} onFocus={onChoose} className={classes.grow}
            onChange={(text) => { const word = known.find((each) => each.text === text); onChange({ ...zone, place: { ...place, anchor: word === undefined ? null : { text: word.text, box: word.box } } }); }}
          />
        </div>
      ) : <p className={classes.how}>{place.how === 'rule' ? t('zones.rule') : t('zones.label', { label: place.labels.join('、') })}</p>}
    </li>
  );
}
