import { ActionIcon, Button, NumberInput, Select, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CodeSegment } from '#shared/domain/archival-code.ts';
import { ITEM_SOURCES, SEGMENT_KINDS, usualSegment } from './code-rule-words.ts';
import classes from './settings.module.css';

export interface CodeRuleEditorProps {
  readonly segments: readonly CodeSegment[];
  readonly onChange: (segments: readonly CodeSegment[]) => void;
  readonly disabled: boolean;
}

const SEPARATORS = ['', '-', '·'] as const;

/** The segments of a rule, one a line: what stands before it, what kind it is, what fills it, how wide. */
export function CodeRuleEditor({ segments, onChange, disabled }: CodeRuleEditorProps) {
  const { t } = useTranslation('settings');
  const change = (index: number, part: Partial<CodeSegment>): void => { onChange(segments.map((segment, at) => (at === index ? { ...segment, ...part } : segment))); };
  const move = (index: number, by: -1 | 1): void => {
    const next = [...segments];
    next.splice(index + by, 0, ...next.splice(index, 1));
    onChange(next);
  };
  return (
    <div>
      <table className={classes.segments}>
        <thead>
          <tr><th style={{ width: 90 }}>{t('codes.separator')}</th><th style={{ width: 148 }}>{t('codes.kind')}</th><th>{t('codes.source')}</th><th style={{ width: 80 }}>{t('codes.width')}</th><th style={{ width: 96 }}><span className="visually-hidden">{t('codes.moveUp', { n: '' })}</span></th></tr>
        </thead>
        <tbody>
          {segments.map((segment, index) => (
            // A segment has no identity but its place.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index} aria-label={t('codes.segment', { n: index + 1 })}>
              <td><Select aria-label={t('codes.separator')} disabled={disabled} value={segment.separatorBefore} onChange={(value) => { change(index, { separatorBefore: SEPARATORS.find((separator) => separator === value) ?? '' }); }} data={SEPARATORS.map((separator) => ({ value: separator, label: separator === '' ? t('codes.noSeparator') : separator }))} /></td>
              <td><Select aria-label={t('codes.kind')} disabled={disabled} value={segment.kind} onChange={(value) => { const kind = SEGMENT_KINDS.find((each) => each === value); if (kind !== undefined) change(index, { ...usualSegment(kind), separatorBefore: segment.separatorBefore }); }} data={SEGMENT_KINDS.map((kind) => ({ value: kind, label: t(`codes.kinds.${kind}`) }))} /></td>
              <td>
                {segment.kind === 'literal'
                  ? <TextInput aria-label={t('codes.source')} disabled={disabled} value={segment.source} onChange={(event) => { change(index, { source: event.currentTarget.value }); }} />
                  : <Select aria-label={t('codes.source')} disabled={disabled} value={segment.source} onChange={(value) => { if (value !== null) change(index, { source: value }); }} data={ITEM_SOURCES[segment.kind].map((source) => ({ value: source, label: t(`codes.sources.${source}`) }))} />}
              </td>
              <td>
                {segment.kind !== 'literal' && segment.kind !== 'map' && <NumberInput aria-label={t('codes.width')} disabled={disabled} min={0} max={12} placeholder={t('codes.widthAny')} value={segment.width === 0 ? '' : segment.width} onChange={(value) => { change(index, { width: typeof value === 'number' ? value : 0 }); }} />}
              </td>
              <td>
                {!disabled && (
                  <>
                    <ActionIcon disabled={index === 0} onClick={() => { move(index, -1); }} aria-label={t('codes.moveUp', { n: index + 1 })}><IconArrowUp size={15} stroke={1.5} /></ActionIcon>
                    <ActionIcon disabled={index === segments.length - 1} onClick={() => { move(index, 1); }} aria-label={t('codes.moveDown', { n: index + 1 })}><IconArrowDown size={15} stroke={1.5} /></ActionIcon>
                    <ActionIcon onClick={() => { onChange(segments.filter((_, at) => at !== index)); }} aria-label={t('codes.removeSegment', { n: index + 1 })}><IconX size={15} stroke={1.5} /></ActionIcon>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!disabled && <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconPlus size={14} stroke={1.5} />} onClick={() => { onChange([...segments, { ...usualSegment('field'), separatorBefore: segments.length === 0 ? '' : '-' }]); }}>{t('codes.addSegment')}</Button>}
    </div>
  );
}
