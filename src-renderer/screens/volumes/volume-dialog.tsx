import { NumberInput, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Deed, Volume } from '#shared/contract/arrangement.ts';
import { CLASSIFICATION_LEVELS, isStateSecret } from '#shared/domain/classification-level.ts';
import { checkWords } from '#shared/domain/dictionary.ts';
import { VOLUME_KINDS, type VolumeKind } from '#shared/domain/volume-kind.ts';
import { useCurrentFonds } from '../../app/current-fonds.tsx';
import { useWordLists } from '../../app/use-word-lists.ts';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { WordField } from '../../components/type-ahead/choice-field.tsx';
import { showDone } from '../../components/toast.ts';
import { useFieldFocus } from '../../components/use-field-focus.ts';
import { useFormValues } from '../../components/use-form-values.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import { VolumeElements } from './volume-elements.tsx';
import classes from './volumes.module.css';

const RETENTIONS = ['Y', 'D30', 'D10', 'D15', 'CQ', 'DQ'];
const LATEST_PROJECTS = 200;
const OPEN_STATUSES: readonly Volume['openStatus'][] = ['open', 'controlled', 'deferred', 'unreviewed'];

interface VolumeDialogProps {
  readonly volume: Volume | null;
  /** What a new volume is formed of. */
  readonly itemIds: readonly string[];
  /** Somebody came to put this field right: the cursor goes there. */
  readonly field?: string | undefined;
  readonly onClose: () => void;
  readonly onDone: (volumeId: string) => void;
}

/** Where a field is found by its name. */
const at = (name: string) => ({ 'data-field': name });

/** Forms a volume or a project, or changes how one is described. What stands in a given code cannot be changed here; the core says so. */
export function VolumeDialog({ volume, itemIds, field, onClose, onDone }: VolumeDialogProps) {
  const { t, i18n } = useTranslation('volumes');
  const core = useCore();
  const words = useItemWords();
  const { choicesOf, ofField, byField } = useWordLists();
  const { all, current } = useCurrentFonds();
  const arrange = useMutation(core.arrangement.arrangeVolumes.mutationOptions());
  const first = useQuery(core.catalogue.getItem.queryOptions({ input: itemIds[0] === undefined ? skipToken : { itemId: itemIds[0] as never } })).data?.item;
  const { values, set, text } = useFormValues({
    kind: volume?.kind ?? '', parentId: (volume?.parentId ?? '') as string, fondsId: (volume?.fondsId ?? '') as string, recordGroup: volume?.recordGroup ?? '', classCode: volume?.classCode ?? null, year: volume?.year ?? 0, unitId: volume === null ? undefined : volume.unitId as string | null,
    retention: volume?.retention ?? '', title: volume?.title ?? '', subject: volume?.subject ?? '', responsible: volume?.responsible ?? '', note: volume?.note ?? '', temporary: volume?.temporary ?? null,
    classification: volume?.classification ?? 'public' as Volume['classification'], secrecyTerm: volume?.secrecyTerm ?? '', openStatus: volume?.openStatus ?? 'unreviewed' as Volume['openStatus'], keywords: volume?.keywords ?? '', custom: (volume?.custom ?? {}) as Record<string, string>,
  });
  // Until somebody chooses otherwise it is as the first of the items is, or as the record group is arranged.
  const fondsId = values.fondsId || first?.fondsId || (current ?? all[0])?.fondsId || '';
  const modes = useQuery(core.schemes.listArrangementModes.queryOptions({ input: fondsId === '' ? skipToken : { fondsId: fondsId as never } })).data ?? [];
  const units = useQuery(core.schemes.listUnits.queryOptions({ input: fondsId === '' ? skipToken : { fondsId: fondsId as never } })).data ?? [];
  const groups = useQuery(core.schemes.listRecordGroups.queryOptions({ input: {} })).data ?? [];
  const recordGroup = values.recordGroup || first?.recordGroup || modes.find(({ kind }) => kind !== null)?.recordGroup || 'WS';
  const mode = modes.find((each) => each.recordGroup === recordGroup && each.kind !== null);
  const kind = (values.kind || mode?.kind || 'volume') as VolumeKind;
  const level = kind === 'project' ? 'project' : 'volume';
  const projects = useQuery(core.arrangement.listVolumes.queryOptions({ input: fondsId === '' || level === 'project' ? skipToken : { filter: { fondsId: fondsId as never, recordGroup, level: 'project' }, limit: LATEST_PROJECTS } })).data?.rows ?? [];
  const year = values.year || first?.year || new Date().getFullYear();
  const unitId = values.unitId === undefined ? first?.unitId ?? units.find(({ active }) => active)?.unitId ?? null : values.unitId;
  const retention = values.retention || first?.retention || 'Y';
  const classCode = (values.classCode ?? (first?.classCode || mode?.classCode || '')).trim();
  const temporary = values.temporary ?? mode?.temporaryFirst ?? false;
  useFieldFocus(field, volume?.volumeId ?? null);
  const submit = (): void => {
    const described = { kind, parentId: values.parentId === '' ? null : values.parentId, classCode, year, unitId, retention, title: values.title.trim(), subject: values.subject.trim(), responsible: values.responsible.trim(), note: values.note.trim(), temporary,
      classification: values.classification, secrecyTerm: values.secrecyTerm.trim(), openStatus: values.openStatus, keywords: values.keywords.trim(), custom: values.custom };
    const deed = volume === null
      ? { kind: 'form', itemIds, volume: { ...described, level, fondsId, recordGroup } }
      : { kind: 'update', volumeId: volume.volumeId, version: volume.version, changes: described, reason: '' };
    arrange.mutate({ deed: deed as Deed }, {
      onSuccess: ({ volumes }) => {
        onClose();
        showDone(t(volume === null ? 'done.form' : 'done.update', { title: described.title }));
        const made = volumes[0];
        if (made !== undefined) onDone(made.volumeId);
      },
    });
  };
  const list = byField.get('responsible');
  const unlisted = list === undefined || values.responsible.trim() === '' ? undefined : checkWords(list, values.responsible);
  const none = { value: '', label: t('field.none') };
  return (
    <FormDialog title={t(volume === null ? 'createTitle' : 'editTitle')} width={620} busy={arrange.isPending} error={arrange.error} canSubmit={values.title.trim() !== '' && fondsId !== ''} onSubmit={submit} onClose={onClose}>
      <TextInput label={t('field.title')} wrapperProps={at('title')} maxLength={500} data-autofocus {...text('title')} />
      <div className={classes.pair}>
        <Select label={t('field.fonds')} allowDeselect={false} disabled={volume !== null || itemIds.length > 0} value={fondsId} onChange={(value) => { set('fondsId', value ?? ''); }} data={all.map((each) => ({ value: each.fondsId as string, label: `${each.code} ${each.name}` }))} />
        <Select label={t('field.recordGroup')} allowDeselect={false} searchable disabled={volume !== null || itemIds.length > 0} value={recordGroup} onChange={(value) => { set('recordGroup', value ?? ''); }} data={groups.map((group) => ({ value: group.code, label: `${group.code} ${i18n.language === 'en' ? group.nameEn : group.nameZh}` }))} />
        <Select label={t('field.kind')} allowDeselect={false} disabled={volume !== null} value={kind} onChange={(value) => { set('kind', VOLUME_KINDS.find((each) => each === value) ?? 'volume'); }} data={VOLUME_KINDS.map((each) => ({ value: each, label: t(`kinds.${each}`) }))} />
        <Select label={t('field.parent')} disabled={level === 'project'} allowDeselect={false} value={values.parentId} onChange={(value) => { set('parentId', value ?? ''); }} data={[none, ...projects.map((project) => ({ value: project.volumeId as string, label: `${project.archivalCode ?? ''} ${project.title}`.trim() }))]} />
        <NumberInput label={t('field.year')} wrapperProps={at('year')} min={1000} max={2200} hideControls value={year} onChange={(value) => { if (typeof value === 'number') set('year', value); }} />
        <Select label={t('field.retention')} wrapperProps={at('retention')} allowDeselect={false} value={retention} onChange={(value) => { set('retention', value ?? 'Y'); }} data={[...new Set([...RETENTIONS, retention])].map((code) => ({ value: code, label: words.retention(code) }))} />
        <Select label={t('field.unit')} wrapperProps={at('unitId')} allowDeselect={false} value={unitId ?? ''} onChange={(value) => { set('unitId', value === '' ? null : value); }} data={[none, ...units.map((unit) => ({ value: unit.unitId as string, label: `${unit.code} ${unit.name}` }))]} />
        <TextInput label={t('field.classCode')} wrapperProps={at('classCode')} title={t('field.classHint')} maxLength={60} spellCheck={false} value={classCode} onChange={(event) => { set('classCode', event.currentTarget.value); }} />
        <TextInput label={t('field.subject')} maxLength={100} {...text('subject')} />
        <div data-field="responsible">
          <WordField id="volume-responsible" label={t('field.responsible')} maxLength={200} value={values.responsible} invalid={unlisted?.severity === 'must'} describedBy={unlisted === undefined ? undefined : 'volume-responsible-problem'} choices={choicesOf(ofField('responsible'))} onChange={(value) => { set('responsible', value); }} />
          {unlisted !== undefined && <p id="volume-responsible-problem" className={classes.problem} data-severity={unlisted.severity}><span aria-hidden="true">{unlisted.severity === 'must' ? '■' : '▲'}</span> {words.problem(unlisted.problem)}</p>}
        </div>
        <Select label={words.field('classification')} wrapperProps={at('classification')} allowDeselect={false} value={values.classification} onChange={(value) => { set('classification', CLASSIFICATION_LEVELS.find((each) => each === value) ?? 'public'); }} data={CLASSIFICATION_LEVELS.map((each) => ({ value: each, label: words.value('classification', each) }))} />
        {isStateSecret(values.classification) || values.secrecyTerm !== '' ? <TextInput label={words.field('secrecyTerm')} wrapperProps={at('secrecyTerm')} maxLength={40} {...text('secrecyTerm')} /> : <span />}
        <Select label={words.field('openStatus')} wrapperProps={at('openStatus')} allowDeselect={false} value={values.openStatus} onChange={(value) => { set('openStatus', OPEN_STATUSES.find((each) => each === value) ?? 'unreviewed'); }} data={OPEN_STATUSES.map((each) => ({ value: each, label: words.value('openStatus', each) }))} />
        <TextInput label={words.field('keywords')} wrapperProps={at('keywords')} maxLength={500} {...text('keywords')} />
      </div>
      <VolumeElements field={field} fondsId={fondsId} recordGroup={recordGroup} values={values.custom} onChange={(custom) => { set('custom', custom); }} />
      <Textarea label={t('field.note')} wrapperProps={at('note')} autosize minRows={1} maxRows={4} maxLength={2000} {...text('note')} />
      <Switch label={t('field.temporary')} checked={temporary} onChange={(event) => { set('temporary', event.currentTarget.checked); }} />
    </FormDialog>
  );
}
