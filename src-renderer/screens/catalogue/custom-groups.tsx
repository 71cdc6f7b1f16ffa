import { UnstyledButton } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomField } from '#shared/contract/schemes.ts';
import { CUSTOM_FIELD_GROUPS, type CustomFieldGroup } from '#shared/domain/custom-field.ts';
import { CustomValueField, isLongText } from '../../components/custom-value-field.tsx';
import { usePreference } from '../../components/stored-preference.ts';
import { candidateId, FieldCandidate } from './field-candidate.tsx';
import { useImageCandidates } from './image-candidates.ts';
import { customKeyOf, customNamesOf, type CustomName } from './form-values.ts';
import { SMALL_LABEL } from './small-label.ts';
import { useCustomFields } from './use-custom-fields.ts';
import type { RecordForm } from './use-record.ts';
import type { FieldProblem } from './use-record-problems.ts';
import classes from './item-form.module.css';

interface CustomGroupsProps {
  readonly record: RecordForm;
  readonly problems: ReadonlyMap<string, FieldProblem>;
  readonly readOnly: boolean;
}

/** Further elements and the room's own fields, under their headings. Put away, only what has something in it or must have is shown. */
export function CustomGroups({ record, problems, readOnly }: CustomGroupsProps) {
  const { t } = useTranslation('description');
  const [open, setOpen] = usePreference('catalogue.moreFields', true);
  const { active, all } = useCustomFields(record.values.fondsId, record.values.recordGroup);
  const has = (name: CustomName): boolean => (record.values[name] ?? '').trim() !== '' || record.changed.includes(name);
  const nameOf = ({ key }: Pick<CustomField, 'key'>): CustomName => `custom.${key}`;
  // What a record has stays in its form, though its field was retired or never defined here.
  const left = customNamesOf(record.values).filter((name) => has(name) && !active.some((field) => nameOf(field) === name));
  const { offered } = useImageCandidates();
  const fields = [...active, ...left.map((name): CustomField => all.find((field) => nameOf(field) === name) ?? undefinedField(name))];
  const shown = fields.filter((field) => open || field.required || has(nameOf(field)) || offered(nameOf(field)) !== null || problems.has(nameOf(field)));
  if (fields.length === 0) return null;
  const groups = [...new Set(shown.map(({ group }) => group))];
  return (
    <>
      {groups.map((group) => (
        <fieldset key={group} className={classes.group}>
          <legend className={classes.legend}>{isBuiltIn(group) ? t(`groups.${group}`) : group}</legend>
          {shown.filter((field) => field.group === group).map((field) => <CustomControl key={field.key} field={field} record={record} problem={problems.get(nameOf(field))} readOnly={readOnly || !field.active} />)}
        </fieldset>
      ))}
      <UnstyledButton className={classes.more} aria-expanded={open} onClick={() => { setOpen(!open); }}>{open ? t('form.fewer') : t('form.more', { n: fields.length - shown.length })}</UnstyledButton>
    </>
  );
}

const isBuiltIn = (group: string): group is CustomFieldGroup => (CUSTOM_FIELD_GROUPS as readonly string[]).includes(group);

const undefinedField = (name: CustomName): CustomField => ({
  key: customKeyOf(name), fondsId: null, recordGroup: null, level: 'item', group: 'own', labelZh: customKeyOf(name), labelEn: customKeyOf(name), type: 'text', required: false, pattern: '', choices: [], dictionary: '', searchable: true,
  inList: false, position: 0, active: true, source: '', version: null,
});

interface CustomControlProps {
  readonly field: CustomField;
  readonly record: RecordForm;
  readonly problem: FieldProblem | undefined;
  readonly readOnly: boolean;
}

function CustomControl({ field, record, problem, readOnly }: CustomControlProps) {
  const { t, i18n } = useTranslation(['common', 'description']);
  const id = useId();
  const name: CustomName = `custom.${field.key}`;
  const value = record.values[name] ?? '';
  const problemId = `${id}-problem`;
  const described = [problem === undefined ? '' : problemId, useImageCandidates().offered(name) === null ? '' : candidateId(name)].filter((each) => each !== '').join(' ');
  const label: ReactNode = (
    <>
      {i18n.language === 'en' ? field.labelEn : field.labelZh}
      {field.required && <span className={classes.must} aria-hidden="true" title={t('required')}>*</span>}
      {!field.active && <span className={classes.reading}>{t('description:form.retired')}</span>}
    </>
  );
  return (
    <div className={classes.field} data-field={name} data-wide={isLongText(field) || undefined} data-changed={record.changed.includes(name) || undefined}>
      <CustomValueField
        id={id} label={label} field={field} value={value} readOnly={readOnly} styles={SMALL_LABEL} describedBy={described === '' ? undefined : described} invalid={problem?.severity === 'must'}
        onChange={(next) => { record.set(name, next); }}
      />
      {problem !== undefined && <p id={problemId} className={classes.problem} data-severity={problem.severity}><span aria-hidden="true">{problem.severity === 'must' ? '■' : '▲'}</span> {problem.words}</p>}
      <FieldCandidate field={name} />
    </div>
  );
}
