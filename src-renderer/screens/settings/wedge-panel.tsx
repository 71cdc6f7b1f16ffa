import { NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { USUAL_WEDGE, type WedgeRule } from '../../app/scans/wedge-detector.ts';
import { usePreference } from '../../components/stored-preference.ts';
import { Line, Panel } from './section.tsx';
import classes from './settings.module.css';

/** Keys that no keyboard on a desk has, so that only a reader sends them. */
const PREFIXES = ['F13', 'F14', 'F15', 'F16', '~', '`'] as const;

/** How the barcode gun of this workstation types, with a field to try it. */
export function WedgePanel() {
  const { t } = useTranslation('labels');
  const [stored, setRule] = usePreference<Partial<WedgeRule>>('wedge', {});
  const rule: WedgeRule = { ...USUAL_WEDGE, ...stored };
  return (
    <Panel title={t('wedge.title')}>
      <dl className={classes.rows}>
        <Line label={t('wedge.prefix')}>
          <Select aria-label={t('wedge.prefix')} w={130} value={rule.prefix} allowDeselect={false} onChange={(prefix) => { if (prefix !== null) setRule({ ...rule, prefix }); }} data={[{ value: '', label: t('wedge.noPrefix') }, ...PREFIXES.map((key) => ({ value: key, label: key }))]} />
          <span className={classes.quiet}>{t('wedge.prefixHint')}</span>
        </Line>
        <Line label={t('wedge.suffix')}><SegmentedControl aria-label={t('wedge.suffix')} value={rule.suffix} onChange={(value) => { setRule({ ...rule, suffix: value === 'Tab' ? 'Tab' : 'Enter' }); }} data={['Enter', 'Tab']} /></Line>
        <Line label={t('wedge.gap')}>
          <NumberInput aria-label={t('wedge.gap')} w={110} min={20} max={200} suffix={` ${t('wedge.gapUnit')}`} value={rule.gapMs} onChange={(gapMs) => { if (typeof gapMs === 'number' && gapMs >= 20 && gapMs <= 200) setRule({ ...rule, gapMs }); }} />
          <span className={classes.quiet}>{t('wedge.gapHint')}</span>
        </Line>
        <Line label={t('wedge.test')}><TryScan /></Line>
      </dl>
    </Panel>
  );
}

/** Says what came and how quickly, so that the time above can be set by looking. */
function TryScan() {
  const { t } = useTranslation('labels');
  const [text, setText] = useState('');
  const [heard, setHeard] = useState<{ readonly code: string; readonly ms: number } | null>(null);
  const startedAt = useRef(0);
  const key = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter') { if (text === '') startedAt.current = event.timeStamp; return; }
    event.preventDefault();
    if (text !== '') setHeard({ code: text, ms: Math.round((event.timeStamp - startedAt.current) / text.length) });
    setText('');
  };
  return (
    <>
      <TextInput data-scan w={240} aria-label={t('wedge.test')} placeholder={t('wedge.testHint')} value={text} spellCheck={false} autoComplete="off" onChange={(event) => { setText(event.currentTarget.value); }} onKeyDown={key} />
      {heard !== null && <span role="status">{t('wedge.heard', heard)}</span>}
    </>
  );
}
