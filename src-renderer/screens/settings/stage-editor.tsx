import { ActionIcon, Button, Checkbox, MultiSelect, NumberInput, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProcessProblem } from '#shared/domain/process-problems.ts';
import type { ProcessStage } from '#shared/presets/process-preset.ts';
import { DeadlineField } from '../../components/deadline-field.tsx';
import { freeKey } from './free-key.ts';
import classes from './process-editor.module.css';

type Paper = ProcessStage['papers'][number];
const CHECKS = ['signature', 'seal', 'format', 'legible', 'complete'] as const;

interface StageEditorProps {
  readonly stage: ProcessStage;
  readonly position: number;
  readonly last: boolean;
  /** The only one of its process. */
  readonly alone: boolean;
  readonly problems: readonly ProcessProblem[];
  readonly onChange: (stage: ProcessStage) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One stage: its names, who does it, how long it may take, and the checklist of papers that it must leave. */
export function StageEditor({ stage, position, last, alone, problems, onChange, onMove, onRemove }: StageEditorProps) {
  const { t } = useTranslation(['processes', 'receive']);
  const has = (problem: ProcessProblem['problem'], paper?: number): string | null => (problems.some((each) => each.problem === problem && each.paper === paper) ? t(`problems.${problem}`) : null);
  const text = (name: 'nameZh' | 'nameEn' | 'team') => ({ value: stage[name], maxLength: 100, onChange: (event: { readonly currentTarget: { readonly value: string } }) => { onChange({ ...stage, [name]: event.currentTarget.value }); } });
  const setPaper = (index: number, changes: Partial<Paper>): void => { onChange({ ...stage, papers: stage.papers.map((paper, at) => (at === index ? { ...paper, ...changes } : paper)) }); };
  const addPaper = (): void => { onChange({ ...stage, papers: [...stage.papers, { paperKey: freeKey('paper', stage.papers.map(({ paperKey }) => paperKey)), nameZh: '', nameEn: '', required: true, minPages: 1, checks: [] }] }); };
  return (
    <section className={classes.stage} aria-label={t('edit.stage', { n: position, name: stage.nameZh })}>
      <div className={classes.head}>
        <span className={classes.position}>{position}</span>
        <TextInput label={t('edit.stageZh')} error={has('stageNoName') ?? has('stageSameName')} {...text('nameZh')} />
        <TextInput label={t('edit.stageEn')} {...text('nameEn')} />
        <TextInput label={t('team')} {...text('team')} />
        <span className={classes.deeds}>
          <ActionIcon aria-label={t('edit.up', { n: position })} disabled={position === 1} onClick={() => { onMove(-1); }}><IconArrowUp size={16} stroke={1.5} /></ActionIcon>
          <ActionIcon aria-label={t('edit.down', { n: position })} disabled={last} onClick={() => { onMove(1); }}><IconArrowDown size={16} stroke={1.5} /></ActionIcon>
          <ActionIcon aria-label={t('edit.removeStage', { n: position })} disabled={alone} onClick={onRemove}><IconTrash size={16} stroke={1.5} /></ActionIcon>
        </span>
      </div>
      <div className={classes.when}>
        <DeadlineField label={t('deadline')} value={stage.deadline} onChange={(deadline) => { onChange({ ...stage, deadline }); }} />
        {stage.deadline !== null && <NumberInput label={t('edit.warnHours')} min={0} max={8760} allowDecimal={false} error={has('warnsTooEarly')} value={stage.warnHours} onChange={(next) => { if (typeof next === 'number') onChange({ ...stage, warnHours: next }); }} />}
      </div>
      {stage.papers.length > 0 && (
        <table className={classes.papers} aria-label={t('edit.papersOf', { name: stage.nameZh })}>
          <thead><tr><th scope="col">{t('edit.paperZh')}</th><th scope="col">{t('edit.paperEn')}</th><th scope="col">{t('edit.required')}</th><th scope="col">{t('edit.minPages')}</th><th scope="col">{t('edit.checks')}</th><td /></tr></thead>
          <tbody>
            {stage.papers.map((paper, index) => (
              <tr key={paper.paperKey}>
                <td><TextInput size="xs" aria-label={t('edit.paperZh')} maxLength={100} error={has('paperNoName', index + 1) ?? has('paperSameName', index + 1)} value={paper.nameZh} onChange={({ currentTarget }) => { setPaper(index, { nameZh: currentTarget.value }); }} /></td>
                <td><TextInput size="xs" aria-label={t('edit.paperEn')} maxLength={100} value={paper.nameEn} onChange={({ currentTarget }) => { setPaper(index, { nameEn: currentTarget.value }); }} /></td>
                <td><Checkbox aria-label={t('edit.required')} checked={paper.required} onChange={({ currentTarget }) => { setPaper(index, { required: currentTarget.checked }); }} /></td>
                <td><NumberInput size="xs" w={72} aria-label={t('edit.minPages')} min={1} max={10_000} allowDecimal={false} value={paper.minPages} onChange={(next) => { if (typeof next === 'number') setPaper(index, { minPages: next }); }} /></td>
                <td><MultiSelect size="xs" aria-label={t('edit.checks')} value={paper.checks} data={CHECKS.map((check) => ({ value: check, label: t(`receive:checks.${check}`) }))} onChange={(next) => { setPaper(index, { checks: CHECKS.filter((check) => next.includes(check)) }); }} /></td>
                <td><ActionIcon aria-label={t('edit.removePaper', { name: paper.nameZh })} onClick={() => { onChange({ ...stage, papers: stage.papers.filter((_, at) => at !== index) }); }}><IconTrash size={16} stroke={1.5} /></ActionIcon></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <span className={classes.indent}><Button variant="subtle" size="compact-sm" onClick={addPaper}>{t('edit.addPaper')}</Button></span>
    </section>
  );
}
