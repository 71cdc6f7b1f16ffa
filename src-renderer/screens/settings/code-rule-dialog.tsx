import { Button, Menu, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { keepPreviousData, skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { CodeSegment } from '#shared/domain/archival-code.ts';
import type { Fonds } from '../../app/current-fonds.tsx';
import { currentLanguage } from '../../app/i18n.ts';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormValues } from '../../components/use-form-values.ts';
import { CodeRuleEditor } from './code-rule-editor.tsx';
import { faultWords } from './code-rule-words.ts';
import classes from './settings.module.css';

export type CodeRule = Awaited<ReturnType<MunimentClient['schemes']['listCodeRules']>>[number];

export interface CodeRuleDialogProps {
  readonly fonds: Fonds;
  readonly rule: CodeRule | null;
  readonly onClose: () => void;
}

const LEVELS = ['project', 'volume', 'item'] as const;
type Level = (typeof LEVELS)[number];

/** Builds a 档号 rule, with the code that it would give under it as it changes. */
export function CodeRuleDialog({ fonds, rule, onClose }: CodeRuleDialogProps) {
  const { t } = useTranslation('settings');
  const core = useCore();
  const chinese = currentLanguage() !== 'en';
  const groups = useQuery(core.schemes.listRecordGroups.queryOptions({ input: {} }));
  const presets = useQuery(core.schemes.listCodePresets.queryOptions({ input: {} }));
  const save = useMutation(core.schemes.saveCodeRule.mutationOptions({ onSuccess: onClose }));
  const { values, set, text } = useFormValues<{ recordGroup: string; level: Level; fromYear: number; name: string; segments: readonly CodeSegment[]; startAt: number }>({
    recordGroup: rule?.recordGroup ?? 'WS', level: rule?.level ?? 'item', fromYear: rule?.fromYear ?? 0, name: rule?.name ?? '', segments: rule?.segments ?? [], startAt: rule?.startAt ?? 1,
  });
  const submit = (): void => {
    save.mutate({ codeRuleId: rule?.codeRuleId ?? null, version: rule?.version ?? null, fondsId: fonds.fondsId, recordGroup: values.recordGroup, level: values.level, fromYear: values.fromYear, name: values.name.trim(), segments: [...values.segments], startAt: values.startAt });
  };
  return (
    <FormDialog title={t(rule === null ? 'codes.addTitle' : 'codes.editTitle')} width={720} busy={save.isPending} error={save.error} canSubmit={values.name.trim() !== '' && values.segments.length > 0} onSubmit={submit} onClose={onClose}>
      <div className={classes.pair}>
        <Select label={t('codes.recordGroup')} disabled={rule !== null} value={values.recordGroup} onChange={(value) => { if (value !== null) set('recordGroup', value); }} data={(groups.data ?? []).map((group) => ({ value: group.code, label: `${group.code} ${chinese ? group.nameZh : group.nameEn}` }))} />
        <TextInput label={t('codes.name')} maxLength={60} data-autofocus {...text('name')} />
      </div>
      <div>
        <Menu position="bottom-start">
          <Menu.Target><Button variant="default" size="compact-sm">{t('codes.preset')}</Button></Menu.Target>
          <Menu.Dropdown>
            {(presets.data ?? []).map((preset) => (
              <Menu.Item key={preset.id} onClick={() => { set('segments', preset.segments); set('level', preset.level); if (values.name === '') set('name', chinese ? preset.nameZh : preset.nameEn); }}>
                <div>{chinese ? preset.nameZh : preset.nameEn}</div>
                <div className={classes.quiet}><span className={classes.mono}>{preset.example}</span> · {t('codes.presetSource', { source: preset.source })}</div>
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      <SegmentedControl aria-label={t('codes.level')} value={values.level} onChange={(value) => { set('level', LEVELS.find((level) => level === value) ?? 'item'); }} data={LEVELS.map((level) => ({ value: level, label: t(`codes.levels.${level}`) }))} />
      <CodeRuleEditor segments={values.segments} onChange={(segments) => { set('segments', segments); }} disabled={false} />
      <div className={classes.pair}>
        <NumberInput label={t('codes.startAt')} min={0} value={values.startAt} onChange={(value) => { if (typeof value === 'number') set('startAt', value); }} />
        <NumberInput label={t('codes.fromYearField')} min={0} max={2200} hideControls value={values.fromYear} onChange={(value) => { if (typeof value === 'number') set('fromYear', value); }} />
      </div>
      <Preview fonds={fonds} level={values.level} recordGroup={values.recordGroup} segments={values.segments} startAt={values.startAt} />
    </FormDialog>
  );
}

function Preview({ fonds, level, recordGroup, segments, startAt }: { readonly fonds: Fonds; readonly level: Level; readonly recordGroup: string; readonly segments: readonly CodeSegment[]; readonly startAt: number }) {
  const { t } = useTranslation('settings');
  const core = useCore();
  const units = useQuery(core.schemes.listUnits.queryOptions({ input: { fondsId: fonds.fondsId } }));
  const unit = units.data?.find(({ active }) => active);
  const values = { fonds: fonds.code, recordGroup, year: String(new Date().getFullYear()), retention: 'Y', unit: unit?.code ?? 'BGS', unitName: unit?.name ?? '办公室', classCode: 'A·B·C·D', project: level === 'project' ? Math.max(1, startAt) : 1, volume: level === 'volume' ? Math.max(1, startAt) : 1, item: Math.max(1, startAt) };
  const { data, error } = useQuery(core.schemes.previewCode.queryOptions({ input: segments.length === 0 ? skipToken : { segments: [...segments], values, level }, placeholderData: keepPreviousData }));
  return (
    <div className={classes.preview} aria-live="polite">
      <div className={classes.quiet}>{t('codes.preview')}</div>
      <div className={classes.previewCode}>{data?.code ?? '—'}</div>
      {data !== undefined && data.problems.length === 0 && data.scope !== '' && <div className={classes.quiet}>{t('codes.counted', { scope: data.scope })}</div>}
      {data !== undefined && data.problems.length > 0 && <ul className={classes.faults}>{data.problems.map((fault) => <li key={fault}>▲ {faultWords(t, fault)}</li>)}</ul>}
      {error !== null && <div className={classes.faults}>▲ {t('codes.problems')}</div>}
    </div>
  );
}
