import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BusinessProcess } from '#shared/contract/cases.ts';
import { VOLUME_KINDS } from '#shared/domain/volume-kind.ts';
import { findProcessProblems } from '#shared/domain/process-problems.ts';
import { SUBJECT_KINDS } from '#shared/domain/subject.ts';
import { RECORD_GROUP_PRESETS } from '#shared/presets/record-groups.ts';
import type { ProcessSettings, ProcessStage } from '#shared/presets/process-preset.ts';
import { useCore } from '../../client/use-core.ts';
import { DeadlineField } from '../../components/deadline-field.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useItemWords } from '../../components/use-item-words.ts';
import { freeKey } from './free-key.ts';
import { ProcessEndingFields } from './process-ending-fields.tsx';
import { Panel } from './section.tsx';
import { StageEditor } from './stage-editor.tsx';
import classes from './process-editor.module.css';

const GATES = ['block', 'reason', 'open'] as const;
const RETENTIONS = ['Y', 'D30', 'D10'];

interface ProcessEditorProps {
  /** Null: a new one. */
  readonly process: BusinessProcess | null;
  readonly settings: ProcessSettings;
  readonly onClose: () => void;
  readonly onSaved: (processId: string) => void;
}

const todayDashed = (): string => { const now = new Date(); return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`; };

/** The whole of a process on one page; what is wrong with it is said where it stands, and it is saved when nothing is. */
export function ProcessEditor({ process, settings, onClose, onSaved }: ProcessEditorProps) {
  const { t, i18n } = useTranslation(['processes', 'volumes', 'subjects', 'common']);
  const core = useCore();
  const words = useItemWords();
  const [draft, setDraft] = useState(settings);
  const [from, setFrom] = useState(todayDashed());
  const save = useMutation(core.cases.saveProcess.mutationOptions({ onSuccess: ({ processId }) => { onSaved(processId); } }));
  const set = <Name extends keyof ProcessSettings>(name: Name, value: ProcessSettings[Name]): void => { setDraft((now) => ({ ...now, [name]: value })); };
  const text = (name: 'nameZh' | 'nameEn' | 'nounZh' | 'nounEn') => ({ value: draft[name], maxLength: 100, onChange: (event: { readonly currentTarget: { readonly value: string } }) => { set(name, event.currentTarget.value); } });
  const problems = findProcessProblems(draft);
  const own = problems.filter(({ stage }) => stage === undefined);
  const setStage = (index: number, stage: ProcessStage): void => { set('stages', draft.stages.map((each, at) => (at === index ? stage : each))); };
  const move = (index: number, by: number): void => {
    const stages = [...draft.stages];
    const [stage] = stages.splice(index, 1);
    stages.splice(index + by, 0, stage!);
    set('stages', stages);
  };
  const add = (): void => { set('stages', [...draft.stages, { stageKey: freeKey('stage', draft.stages.map(({ stageKey }) => stageKey)), nameZh: '', nameEn: '', team: '', deadline: null, warnHours: 24, papers: [] }]); };
  const submit = (): void => {
    save.mutate({ processId: process?.processId ?? null, version: process?.version ?? null, settings: draft, retired: process?.retired ?? false, effectiveFrom: process === null ? null : from.replaceAll('-', '') });
  };
  return (
    <form className={classes.editor} noValidate onSubmit={(event) => { event.preventDefault(); if (problems.length === 0 && !save.isPending) submit(); }}>
      <Panel title={t(process === null ? 'edit.newTitle' : 'edit.title', { name: i18n.language === 'en' ? settings.nameEn : settings.nameZh })}>
        <div className={classes.grid}>
          <TextInput label={t('edit.nameZh')} error={own.some(({ problem }) => problem === 'noName') ? t('problems.noName') : null} {...text('nameZh')} />
          <TextInput label={t('edit.nameEn')} {...text('nameEn')} />
          <TextInput label={t('edit.nounZh')} {...text('nounZh')} />
          <TextInput label={t('edit.nounEn')} {...text('nounEn')} />
          <Select label={t('gate')} allowDeselect={false} value={draft.gate} error={own.some(({ problem }) => problem === 'blocksForNothing') ? t('problems.blocksForNothing') : null} data={GATES.map((gate) => ({ value: gate, label: t(`gates.${gate}`) }))} onChange={(next) => { set('gate', GATES.find((gate) => gate === next) ?? draft.gate); }} />
          <Select label={t('edit.recordGroup')} allowDeselect={false} value={draft.recordGroup} data={RECORD_GROUP_PRESETS.map(({ code, nameZh, nameEn }) => ({ value: code, label: `${code} ${i18n.language === 'en' ? nameEn : nameZh}` }))} onChange={(next) => { if (next !== null) set('recordGroup', next); }} />
          <TextInput label={t('edit.classCode')} maxLength={60} spellCheck={false} value={draft.classCode} onChange={({ currentTarget }) => { set('classCode', currentTarget.value.trim()); }} />
          <Select label={t('edit.dossier')} allowDeselect={false} value={draft.dossierKind} data={VOLUME_KINDS.map((kind) => ({ value: kind, label: t(`volumes:kinds.${kind}`) }))} onChange={(next) => { set('dossierKind', VOLUME_KINDS.find((kind) => kind === next) ?? draft.dossierKind); }} />
          <Select label={t('edit.retention')} allowDeselect={false} value={draft.retention} data={[...new Set([...RETENTIONS, draft.retention])].map((code) => ({ value: code, label: words.retention(code) }))} onChange={(next) => { if (next !== null) set('retention', next); }} />
          <Select label={t('edit.subject')} clearable placeholder={t('edit.noSubject')} clearButtonProps={{ 'aria-label': t('edit.noSubject') }} value={draft.subjectKind} data={SUBJECT_KINDS.map((kind) => ({ value: kind, label: t(`subjects:kinds.${kind}`) }))} onChange={(next) => { set('subjectKind', SUBJECT_KINDS.find((kind) => kind === next) ?? null); }} />
          <DeadlineField label={t('addWithin')} value={draft.addWithin} onChange={(rule) => { set('addWithin', rule); }} />
          <DeadlineField label={t('transferWithin')} value={draft.transferWithin} onChange={(rule) => { set('transferWithin', rule); }} />
          <DeadlineField label={t('edit.shelveWithin')} value={draft.shelveWithin} onChange={(rule) => { set('shelveWithin', rule); }} />
          <Checkbox className={classes.check} label={t('edit.review')} checked={draft.review} onChange={({ currentTarget }) => { set('review', currentTarget.checked); }} />
          <ProcessEndingFields recordGroup={draft.recordGroup} ending={draft.ending} onChange={(ending) => { set('ending', ending); }} />
        </div>
      </Panel>
      <ol className={classes.stages} aria-label={t('stages')}>
        {draft.stages.map((stage, index) => (
          <li key={stage.stageKey}>
            <StageEditor
              stage={stage} position={index + 1} last={index === draft.stages.length - 1} alone={draft.stages.length === 1} problems={problems.filter((each) => each.stage === index + 1)}
              onChange={(next) => { setStage(index, next); }} onMove={(by) => { move(index, by); }} onRemove={() => { set('stages', draft.stages.filter((_, at) => at !== index)); }}
            />
          </li>
        ))}
      </ol>
      <div className={classes.foot}>
        <Button variant="default" onClick={add} disabled={draft.stages.length >= 60}>{t('edit.addStage')}</Button>
        <span className={classes.grow} role="status">{problems.length > 0 && <span className={classes.lack}>{t('edit.problems', { n: problems.length, first: firstOf(problems[0]!, t) })}</span>}</span>
        {process !== null && <DateInput aria-label={t('edit.from')} title={t('edit.from')} valueFormat="YYYY-MM-DD" minDate={todayDashed()} leftSectionWidth={56} leftSection={<span className={classes.quiet}>{t('edit.fromShort')}</span>} w={200} value={from} onChange={(next) => { if (next !== null) setFrom(next); }} />}
        <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
        <Button type="submit" loading={save.isPending} disabled={problems.length > 0}>{t('common:save')}</Button>
      </div>
      {process !== null && <p className={classes.quiet}>{t('edit.runningStay', { n: process.openCases })}</p>}
      <ErrorNotice error={save.error} />
    </form>
  );
}

type Words = ReturnType<typeof useTranslation<['processes', 'volumes', 'common']>>['t'];
const firstOf = ({ problem, stage }: ReturnType<typeof findProcessProblems>[number], t: Words): string => (stage === undefined ? t(`problems.${problem}`) : t('edit.atStage', { n: stage, problem: t(`problems.${problem}`) }));
