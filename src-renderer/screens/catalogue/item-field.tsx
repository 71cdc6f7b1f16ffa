import { Textarea, TextInput } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CLASSIFICATION_LEVELS } from '#shared/domain/classification-level.ts';
import { secrecyEnd } from '#shared/domain/secrecy-end.ts';
import { obligationOf } from '#shared/domain/description-elements.ts';
import { useWordLists } from '../../app/use-word-lists.ts';
import { useFormat } from '../../components/format.ts';
import { ChoiceField, WordField } from '../../components/type-ahead/choice-field.tsx';
import { useItemWords } from '../../components/use-item-words.ts';
import { candidateId, FieldCandidate } from './field-candidate.tsx';
import type { FixedName, FormValues } from './form-values.ts';
import { useImageCandidates } from './image-candidates.ts';
import { SMALL_LABEL } from './small-label.ts';
import { CLOSED_CHOICES, type FieldChoices } from './use-field-choices.ts';
import type { RecordForm } from './use-record.ts';
import type { FieldProblem } from './use-record-problems.ts';
import classes from './item-form.module.css';

export interface ItemFieldProps {
  readonly field: FixedName;
  readonly record: RecordForm;
  readonly choices: FieldChoices;
  readonly problem: FieldProblem | undefined;
  readonly readOnly: boolean;
  /** Over the whole width of the form. */
  readonly wide?: boolean;
}

/** What the program cannot keep a record without, besides what DA/T 18-2022 asks. */
const NEEDED: readonly FixedName[] = ['fondsId', 'recordGroup', 'year', 'pageCount'];

/** One field of the description: its name with the mark of what must be there, and in words what is wrong with it. */
export function ItemField({ field, record, choices, problem, readOnly, wide = false }: ItemFieldProps) {
  const { t } = useTranslation(['catalogue', 'common']);
  const words = useItemWords();
  const format = useFormat();
  const { gloss } = useWordLists();
  const id = useId();
  const must = obligationOf(field, 'item') === 'must' || NEEDED.includes(field);
  const value = record.values[field];
  const meaning = gloss(field, value.trim());
  const problemId = `${id}-problem`;
  const described = [problem === undefined ? '' : problemId, useImageCandidates().offered(field) === null ? '' : candidateId(field)].filter((each) => each !== '').join(' ');
  const ends = field === 'secrecyTerm' ? endOf(record.values) : null;
  const label: ReactNode = (
    <>
      <span className={classes.name}>{words.field(field)}</span>
      {must && <span className={classes.must} aria-hidden="true" title={t('common:required')}>*</span>}
      {field === 'secrecyTerm' && ends !== null && <span className={classes.reading}>{t('form.secretUntil', { day: format.described(ends) })}</span>}
      {meaning !== '' && <span className={classes.reading} title={meaning}>{meaning}</span>}
      {field === 'date' && problem === undefined && /^\d{6,8}$/.test(value) && <span className={classes.reading}>{format.described(value)}</span>}
    </>
  );
  const shared = { id, label, readOnly, styles: SMALL_LABEL, 'aria-describedby': described === '' ? undefined : described, error: problem?.severity === 'must', onBlur: () => { record.tidy(field); } };
  return (
    <div className={classes.field} data-field={field} data-wide={wide || undefined} data-changed={record.changed.includes(field) || undefined}>
      <FieldControl field={field} value={value} choices={choices} shared={shared} onChange={(next) => { record.set(field, next); }} />
      {problem !== undefined && <p id={problemId} className={classes.problem} data-severity={problem.severity}><span aria-hidden="true">{problem.severity === 'must' ? '■' : '▲'}</span> {problem.words}</p>}
      <FieldCandidate field={field} />
    </div>
  );
}

interface FieldControlProps {
  readonly field: FixedName;
  readonly value: string;
  readonly choices: FieldChoices;
  readonly shared: { readonly id: string; readonly label: ReactNode; readonly readOnly: boolean; readonly 'aria-describedby': string | undefined; readonly error: boolean; readonly onBlur: () => void; readonly styles: typeof SMALL_LABEL };
  readonly onChange: (value: string) => void;
}

function FieldControl({ field, value, choices, shared, onChange }: FieldControlProps) {
  const { t } = useTranslation('catalogue');
  const offered = choices[field];
  if (offered !== undefined) {
    const { id, label, readOnly, 'aria-describedby': describedBy, error: invalid, onBlur, styles } = shared;
    return CLOSED_CHOICES.includes(field)
      ? <ChoiceField id={id} label={label} readOnly={readOnly} describedBy={describedBy} invalid={invalid} onBlur={onBlur} styles={styles} value={value} choices={offered} onChange={onChange} clearable={field === 'unitId'} />
      : <WordField id={id} label={label} readOnly={readOnly} describedBy={describedBy} invalid={invalid} onBlur={onBlur} styles={styles} value={value} choices={offered} onChange={onChange} maxLength={field === 'responsible' ? 200 : 40} />;
  }
  const text = { ...shared, value, onChange: (event: { readonly currentTarget: { readonly value: string } }) => { onChange(event.currentTarget.value); } };
  switch (field) {
    case 'title': return <Textarea {...text} minRows={2} maxRows={6} maxLength={500} classNames={{ input: classes.title }} />;
    case 'note': return <Textarea {...text} minRows={1} maxRows={8} maxLength={2000} />;
    case 'date': return <TextInput {...text} maxLength={24} placeholder={t('form.dateHint')} classNames={{ input: classes.code }} />;
    case 'year': return <TextInput {...text} maxLength={6} inputMode="numeric" classNames={{ input: classes.code }} />;
    case 'pageCount': return <TextInput {...text} maxLength={8} inputMode="numeric" classNames={{ input: classes.code }} />;
    case 'secrecyTerm': return <TextInput {...text} maxLength={40} placeholder={t('form.termHint')} />;
    case 'documentNumber': return <TextInput {...text} maxLength={100} />;
    case 'responsible': return <TextInput {...text} maxLength={200} />;
    default: return <TextInput {...text} maxLength={500} />;
  }
}

/** As far as level, term and date say it. */
function endOf({ classification, secrecyTerm, date }: FormValues): string | null {
  const level = CLASSIFICATION_LEVELS.find((each) => each === classification);
  return level === undefined ? null : secrecyEnd(level, secrecyTerm, date);
}
