import type { TFunction } from 'i18next';
import type { CodeSegment, CodeSegmentKind } from '#shared/domain/archival-code.ts';
import { messages } from '#shared/i18n/messages.ts';

type SettingsWords = (typeof messages)['zh-CN']['settings'];
export type ItemSource = keyof SettingsWords['codes']['sources'];
type FaultKind = keyof SettingsWords['codes']['faults'];

export const SEGMENT_KINDS: readonly CodeSegmentKind[] = ['literal', 'field', 'map', 'sequence', 'date'];

/** What each kind of segment can be filled with; running numbers of the project and the volume may stand before the item's 件号. */
export const ITEM_SOURCES: Record<Exclude<CodeSegmentKind, 'literal'>, readonly ItemSource[]> = {
  field: ['fonds', 'recordGroup', 'class', 'subclass', 'class3', 'class4', 'year', 'retention', 'unit', 'unitName'],
  map: ['retention', 'unit', 'unitName', 'recordGroup'],
  sequence: ['item', 'volume', 'project'],
  date: ['year'],
};

/** How a segment of the kind usually looks; what a new one begins with. */
export function usualSegment(kind: CodeSegmentKind): Omit<CodeSegment, 'separatorBefore'> {
  switch (kind) {
    case 'literal': return { kind, source: '', width: 0 };
    case 'field': return { kind, source: 'fonds', width: 0 };
    case 'map': return { kind, source: 'retention', width: 0, codes: { Y: 'Y', D30: 'D30', D10: 'D10' } };
    case 'sequence': return { kind, source: 'item', width: 4 };
    case 'date': return { kind, source: 'year', width: 4 };
  }
}

function isFaultKind(kind: string): kind is FaultKind {
  return Object.hasOwn(messages['zh-CN'].settings.codes.faults, kind);
}

/** `widthInvalid:2` or `missing:unit`, as the core answers a preview, in words. */
export function faultWords(t: TFunction<'settings'>, fault: string): string {
  const [kind = '', where = ''] = fault.split(':');
  const words = t(`codes.faults.${isFaultKind(kind) ? kind : 'other'}`, { ns: 'settings' });
  if (/^\d+$/.test(where)) return t('codes.faultAt', { ns: 'settings', n: Number(where) + 1, fault: words });
  const source = Object.hasOwn(messages['zh-CN'].settings.codes.sources, where) ? t(`codes.sources.${where as ItemSource}`, { ns: 'settings' }) : '';
  return source === '' ? words : `${source}：${words}`;
}
