import { useEffect, useEffectEvent, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isStateSecret, CLASSIFICATION_LEVELS } from '#shared/domain/classification-level.ts';
import { useCurrentFonds } from '../../app/current-fonds.tsx';
import { isComposing } from '../../app/shortcuts.ts';
import { focusFirstOffered, takeCandidateKey } from './candidate-keys.ts';
import { FromVolume } from './from-volume.tsx';
import { ItemField } from './item-field.tsx';
import { CustomGroups } from './custom-groups.tsx';
import type { FieldName, FixedName } from './form-values.ts';
import { useImageCandidates } from './image-candidates.ts';
import { useFieldChoices } from './use-field-choices.ts';
import type { RecordForm } from './use-record.ts';
import type { FieldProblem } from './use-record-problems.ts';
import classes from './item-form.module.css';

interface ItemFormProps {
  readonly record: RecordForm;
  readonly problems: ReadonlyMap<string, FieldProblem>;
  readonly readOnly: boolean;
  readonly onEscape: () => void;
}

/** In the order of the paper: what it says first, then what it is, then who may see it. */
const DESCRIBED: readonly { readonly field: FixedName; readonly wide?: boolean }[] = [
  { field: 'title', wide: true }, { field: 'documentNumber' }, { field: 'date' }, { field: 'responsible', wide: true }, { field: 'pageCount' }, { field: 'documentType' }, { field: 'draftStage' }, { field: 'carrier' },
  { field: 'language' }, { field: 'classification' }, { field: 'secrecyTerm' }, { field: 'openStatus' }, { field: 'keywords', wide: true }, { field: 'note', wide: true },
];
const ARRANGED: readonly FixedName[] = ['fondsId', 'recordGroup', 'classCode', 'year', 'retention', 'unitId'];

/** The description on one sheet. Enter goes to the next field, Esc back to the list. */
export function ItemForm({ record, problems, readOnly, onEscape }: ItemFormProps) {
  const { t } = useTranslation('catalogue');
  const { all } = useCurrentFonds();
  const sheet = useRef<HTMLDivElement>(null);
  const { values } = record;
  const choices = useFieldChoices(values.fondsId, { unitId: values.unitId, retention: values.retention });
  const level = CLASSIFICATION_LEVELS.find((each) => each === values.classification);
  const secret = (level !== undefined && isStateSecret(level)) || values.secrecyTerm !== '';

  const candidates = useImageCandidates();
  const arrive = useEffectEvent(() => { if (!record.dirty) focusFirstOffered(sheet.current, candidates); });
  useEffect(() => { if (candidates.all.length > 0) arrive(); }, [candidates.all]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target;
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    if (!readOnly && target.getAttribute('aria-expanded') !== 'true' && takeCandidateKey(event, candidates)) return;
    // A list that hangs open takes Esc for itself.
    if (event.key === 'Escape' && target.getAttribute('aria-expanded') !== 'true') { event.preventDefault(); onEscape(); return; }
    if (event.key !== 'Enter' || (target instanceof HTMLTextAreaElement && event.shiftKey)) return;
    event.preventDefault();
    const fields = [...(sheet.current?.querySelectorAll<HTMLElement>('[data-field] input:not([type=hidden]), [data-field] textarea:not([aria-hidden=true])') ?? [])];
    const next = fields[fields.indexOf(target) + (event.shiftKey ? -1 : 1)];
    // After the list that hangs open has taken its choice. What is usually the same is written over when something is typed.
    requestAnimationFrame(() => { next?.focus(); if (next instanceof HTMLInputElement) next.select(); });
  };
  const field = (name: FixedName, wide = false): React.ReactNode => <ItemField key={name} field={name} record={record} choices={choices} problem={problems.get(name)} readOnly={readOnly} wide={wide} />;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of the fields inside
    <div ref={sheet} className={classes.sheet} data-readonly={readOnly || undefined} onKeyDown={onKeyDown} onFocus={() => { candidates.onField(focusedField()); }}>
      <fieldset className={classes.group}>
        <legend className="visually-hidden">{t('form.arranged')}</legend>
        {ARRANGED.filter((name) => name !== 'fondsId' || all.length > 1).map((name) => field(name, name === 'unitId' && all.length > 1))}
        <FromVolume record={record} />
      </fieldset>
      <fieldset className={classes.group}>
        <legend className="visually-hidden">{t('form.described')}</legend>
        {DESCRIBED.filter(({ field: name }) => name !== 'secrecyTerm' || secret).map(({ field: name, wide }) => field(name, wide === true || (name === 'openStatus' && !secret)))}
      </fieldset>
      <CustomGroups record={record} problems={problems} readOnly={readOnly} />
    </div>
  );
}

/** The field in which the cursor stands, if it is one of the form. */
export function focusedField(): FieldName | null {
  const name = document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset.field;
  return name === undefined ? null : (name as FieldName);
}
