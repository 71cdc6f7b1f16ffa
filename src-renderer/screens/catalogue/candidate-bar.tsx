import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCore } from '../../client/use-core.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import type { CandidatesOfRecord } from './use-candidates.ts';
import type { NextOpen } from './use-next-open.ts';
import classes from './candidate-bar.module.css';

interface CandidateBarProps {
  readonly candidates: CandidatesOfRecord;
  readonly next: NextOpen;
  readonly onZones: () => void;
  readonly onRows: () => void;
}

const AUTO = '';

/** Above the image: which kind of paper it is taken for, how much waits for a decision, and the way to the next record. */
export function CandidateBar({ candidates, next, onZones, onRows }: CandidateBarProps) {
  const { t, i18n } = useTranslation('candidates');
  const core = useCore();
  const { data: types = [] } = useQuery(core.candidates.listFormTypes.queryOptions({ input: {} }));
  const english = i18n.language === 'en';
  const { answer, chosen, choose, open } = candidates;
  const found = answer?.formType ?? null;
  const auto = found === null || chosen !== null ? t('bar.auto') : t('bar.autoAs', { name: english ? found.nameEn : found.nameZh });
  const choices = [{ value: AUTO, label: auto }, ...types.filter(({ retired, key }) => !retired || key === chosen).map(({ key, settings }) => ({ value: key, label: english ? settings.nameEn : settings.nameZh }))];
  return (
    <div className={classes.bar} role="group" aria-label={t('bar.label')}>
      <Select size="xs" aria-label={t('bar.kind')} data={choices} value={chosen ?? AUTO} onChange={(value) => { choose(value === AUTO || value === null ? null : value); }} allowDeselect={false} comboboxProps={{ width: 'max-content', position: 'bottom-start' }} className={classes.kind} />
      <span className={classes.state} role="status" title={t('hint')}>
        {answer !== undefined && (found === null ? t('bar.none') : open > 0 ? <><span aria-hidden="true">■</span> {t('bar.open', { count: open })}</> : t('bar.nothing'))}
        {answer !== undefined && answer.unread > 0 && <span className={classes.unread}>{t('bar.unread', { n: answer.unread })}</span>}
      </span>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={onZones}>{t('bar.edit')}</Button>
      {answer !== undefined && answer.rows.length > 0 && <Button variant="subtle" color="gray" size="compact-sm" onClick={onRows}>{t('bar.rows', { n: answer.rows.length })}</Button>}
      {next.looked === null
        ? <Button variant="default" size="compact-sm" onClick={next.go} rightSection={<KeyHint keys="F8" />}>{t('bar.next')}</Button>
        : <span className={classes.looking} role="status">{t('bar.looking', { n: next.looked })}<Button variant="subtle" size="compact-sm" onClick={next.stop}>{t('bar.stop')}</Button></span>}
    </div>
  );
}
