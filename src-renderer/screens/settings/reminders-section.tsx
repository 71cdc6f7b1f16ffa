import { ActionIcon, Button, NumberInput, Radio, Select, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import { ESCALATION_TARGETS } from '#shared/domain/escalation.ts';
import { PAUSE_MOVES } from '#shared/domain/paused-deadline.ts';
import type { TaskRules } from '#shared/presets/task-rules.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { WorkerSelect } from '../../app/worker-select.tsx';
import { useCore } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { showDone } from '../../components/toast.ts';
import { Panel, SectionPage } from './section.tsx';
import classes from './settings.module.css';

type Rules = Awaited<ReturnType<MunimentClient['tasks']['getTaskRules']>>;
type Step = TaskRules['steps'][number];

const UNITS = ['hours', 'workingDays', 'days'] as const;
const MOST_STEPS = 6;
const NEW_STEP: Step = { after: { kind: 'workingDays', days: 1 }, to: 'lead' };

/** 催办规则: before whom an overdue task is brought, and what a pause does to a deadline. */
export function RemindersSection() {
  const { t } = useTranslation(['schedule', 'settings']);
  const core = useCore();
  const { data, error, refetch } = useQuery(core.tasks.getTaskRules.queryOptions({ input: {} }));
  return (
    <SectionPage title={t('settings:sections.reminders')} error={error} onRetry={() => { void refetch(); }}>
      {data !== undefined && <RulesForm key={data.version} rules={data} />}
    </SectionPage>
  );
}

function RulesForm({ rules }: { readonly rules: Rules }) {
  const { t, i18n } = useTranslation(['schedule', 'common']);
  const core = useCore();
  const [steps, setSteps] = useState<readonly Step[]>(rules.steps);
  const [archivistId, setArchivistId] = useState(rules.archivistId);
  const [pauseMoves, setPauseMoves] = useState(rules.pauseMoves);
  const save = useMutation(core.tasks.saveTaskRules.mutationOptions({ onSuccess: () => { showDone(t('rules.saved')); } }));
  const submit = (): void => { if (!save.isPending) save.mutate({ steps: [...steps], pauseMoves, archivistId, version: rules.version }); };
  const change = (index: number, step: Step): void => { setSteps(steps.map((each, at) => (at === index ? step : each))); };
  useShortcut({ keys: 'mod+s', label: t('common:save'), inFields: true }, submit);
  return (
    <Panel>
      <p className={classes.hint}>{t('rules.detail')}{rules.version === 0 && <><br />{t('rules.unchanged', { source: i18n.language === 'en' ? rules.sourceEn : rules.source })}</>}</p>
      <form className={`${classes.form} ${classes.formPad}`} style={{ maxWidth: 820 }} onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <div role="group" aria-label={t('rules.steps')} className={classes.steps}>
          {steps.length === 0 && <p>{t('rules.empty')}</p>}
          {steps.map((step, index) => <StepFields key={`${steps.length}-${index}`} step={step} n={index + 1} onChange={(next) => { change(index, next); }} onRemove={() => { setSteps(steps.filter((_, at) => at !== index)); }} />)}
        </div>
        <div className={classes.end}>
          {steps.length < MOST_STEPS && <Button variant="default" size="compact-sm" leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => { setSteps([...steps, NEW_STEP]); }}>{t('rules.add')}</Button>}
          <span className={classes.quiet}>{t('rules.order')}</span>
        </div>
        <div className={classes.pair}>
          <WorkerSelect label={t('rules.archivist')} value={archivistId} onChange={(worker) => { setArchivistId(worker?.personId ?? null); }} />
        </div>
        {archivistId === null && steps.some(({ to }) => to === 'archivist') && <p role="status">▲ {t('rules.archivistUnset')}</p>}
        <Radio.Group label={t('rules.pauseMoves')} value={pauseMoves} onChange={(value) => { const found = PAUSE_MOVES.find((each) => each === value); if (found !== undefined) setPauseMoves(found); }}>
          {PAUSE_MOVES.map((value) => <Radio key={value} value={value} label={t(`rules.moves.${value}`)} my="var(--space-1)" />)}
        </Radio.Group>
        <ErrorNotice error={save.error} />
        <div className={classes.end}><Button type="submit" loading={save.isPending}>{t('common:save')}</Button></div>
      </form>
    </Panel>
  );
}

interface StepFieldsProps { readonly step: Step; readonly n: number; readonly onChange: (step: Step) => void; readonly onRemove: () => void }

function StepFields({ step: { after, to }, n, onChange, onRemove }: StepFieldsProps) {
  const { t } = useTranslation('schedule');
  const amount = after.kind === 'hours' ? after.hours : after.days;
  const at = after.kind === 'hours' ? undefined : after.at;
  const make = (kind: Step['after']['kind'], count: number, time: string | undefined): Step => ({ to, after: kind === 'hours' ? { kind, hours: Math.max(1, count) } : { kind, days: count, ...(time !== undefined && time !== '' && { at: time }) } });
  return (
    <div className={classes.step} role="group" aria-label={t('rules.step', { n })}>
      <span>{t('rules.step', { n })}</span>
      <NumberInput label={t('rules.after')} aria-label={t('rules.amount')} min={after.kind === 'hours' ? 1 : 0} max={365} allowDecimal={false} value={amount} onChange={(count) => { if (typeof count === 'number') onChange(make(after.kind, count, at)); }} />
      <Select label={t('rules.unit')} allowDeselect={false} value={after.kind} data={UNITS.map((value) => ({ value, label: t(`rules.units.${value}`) }))} onChange={(next) => { const kind = UNITS.find((each) => each === next); if (kind !== undefined) onChange(make(kind, amount, at)); }} />
      <TextInput label={t('rules.at')} type="time" disabled={after.kind === 'hours'} value={at ?? ''} onChange={({ currentTarget: { value } }) => { onChange(make(after.kind, amount, value)); }} />
      <Select label={t('rules.to')} allowDeselect={false} value={to} data={ESCALATION_TARGETS.map((value) => ({ value, label: t(`rules.targets.${value}`) }))} onChange={(next) => { const target = ESCALATION_TARGETS.find((each) => each === next); if (target !== undefined) onChange({ after, to: target }); }} />
      <ActionIcon aria-label={t('rules.remove', { n })} onClick={onRemove}><IconX size={16} stroke={1.5} /></ActionIcon>
    </div>
  );
}
