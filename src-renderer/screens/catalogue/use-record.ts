import { useMutation } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImageSource } from '#shared/contract/candidates.ts';
import type { Item } from '#shared/contract/catalogue.ts';
import { MunimentError } from '#shared/errors.ts';
import { useCore } from '../../client/use-core.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import { tidyCustomValue } from '../../components/custom-value-field.tsx';
import { usePreference } from '../../components/stored-preference.ts';
import { changedFields, customKeyOf, EMPTY_VALUES, isCustomName, readForm, readValue, rebased, tidyValue, valuesOf, type FieldName, type FormValues } from './form-values.ts';
import { useCustomFields } from './use-custom-fields.ts';
import type { UndoStack } from './use-undo-stack.ts';

/** What the form holds: nothing, a record being begun, or one that exists. */
type Opened = { readonly kind: 'none' } | { readonly kind: 'new'; readonly serial: number } | { readonly kind: 'item'; readonly item: Item };

export interface RecordForm {
  readonly opened: Opened;
  readonly values: FormValues;
  readonly changed: readonly FieldName[];
  readonly dirty: boolean;
  readonly saving: boolean;
  /** What was saved last, said beside the buttons that saved it. */
  readonly note: string | null;
  readonly error: unknown;
  /** Fields that kept the last attempt from being saved. */
  readonly unfit: readonly FieldName[];
  /** After an attempt to save, or in an existing record, everything that is missing is pointed out. */
  readonly strict: boolean;
  readonly assignOnSave: boolean;
  readonly setAssignOnSave: (assign: boolean) => void;
  readonly set: (field: FieldName, value: string) => void;
  readonly tidy: (field: FieldName) => void;
  /** A person took this from the image: it is in the form, and saved it says where it was read. Written over by hand, it does not. */
  readonly confirm: (source: ImageSource) => void;
  /** Whether what the form has was taken from the image. */
  readonly isFromImage: (field: FieldName) => boolean;
  readonly open: (item: Item) => void;
  readonly begin: (start: Partial<FormValues>) => void;
  readonly close: () => void;
  readonly discard: () => void;
  /** A newer state of the open record: taken as it is where nothing was written yet. */
  readonly refresh: (item: Item) => void;
  readonly rebase: (item: Item) => void;
  readonly forgetError: () => void;
  /** Undefined when it was not saved; the reason is then on the screen. */
  readonly save: (renumber?: { readonly reason: string }) => Promise<Item | undefined>;
  /** The record that was saved last, to copy from. */
  readonly previous: FormValues | null;
}

let serial = 0;

/** The record in the form: what it was, what is written over it, and how it is kept. */
export function useRecord(undo: UndoStack): RecordForm {
  const { t } = useTranslation('catalogue');
  const words = useItemWords();
  const core = useCore();
  const [opened, setOpened] = useState<Opened>({ kind: 'none' });
  const [base, setBase] = useState<FormValues>(EMPTY_VALUES);
  const [values, setValues] = useState<FormValues>(EMPTY_VALUES);
  const [unfit, setUnfit] = useState<readonly FieldName[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [assignOnSave, setAssignOnSave] = usePreference('catalogue.assignOnSave', true);
  const [note, setNote] = useState<string | null>(null);
  const [sources, setSources] = useState<readonly ImageSource[]>([]);
  const previous = useRef<FormValues | null>(null);
  const create = useMutation(core.catalogue.createItem.mutationOptions());
  const update = useMutation(core.catalogue.updateItem.mutationOptions());
  const updateFromImage = useMutation(core.candidates.saveConfirmed.mutationOptions());
  const { label, all } = useCustomFields(values.fondsId, values.recordGroup);
  const nameOf = (field: FieldName): string => (isCustomName(field) ? label(field) : words.field(field));
  const changed = opened.kind === 'none' ? [] : changedFields(base, values);

  const show = (next: Opened, start: FormValues): void => {
    setOpened(next); setBase(start); setValues(start); setUnfit([]); setError(null); setSources([]);
  };
  const set = useCallback((field: FieldName, value: string): void => {
    setValues((now) => ({ ...now, [field]: value }));
    setUnfit((now) => (now.includes(field) ? now.filter((each) => each !== field) : now));
  }, []);
  const tidy = useCallback((field: FieldName): void => {
    setValues((now) => { const value = tidyValue(field, now[field] ?? ''); return value === now[field] ? now : { ...now, [field]: value }; });
  }, []);

  // Saved with the keys, the cursor has not left the field that puts its own value right.
  const tidiedValue = (field: FieldName, value: string): string => {
    const definition = isCustomName(field) ? all.find(({ key }) => key === customKeyOf(field)) : undefined;
    return definition === undefined ? tidyValue(field, value) : tidyCustomValue(definition, value);
  };
  const tidied = (): FormValues => Object.fromEntries(Object.entries(values).map(([field, value]) => [field, tidiedValue(field as FieldName, value ?? '')])) as FormValues;
  const done = (item: Item, label: string, token: number): Item => {
    const saved = valuesOf(item);
    previous.current = saved;
    show({ kind: 'item', item }, saved);
    undo.did({ label, tokens: [token] });
    return item;
  };
  const saveNew = async (now: FormValues): Promise<Item | undefined> => {
    const read = readForm(now);
    if (!read.ok) { setUnfit(read.unfit); return undefined; }
    const { item, undoToken } = await create.mutateAsync({ fields: read.fields, assignCode: assignOnSave });
    setNote(item.archivalCode === null ? t(assignOnSave ? 'saved.withoutCode' : 'saved.created', { title: short(item.title) }) : t('saved.numbered', { code: item.archivalCode }));
    return done(item, t('deed.create', { title: short(item.title) }), undoToken);
  };
  const saveChanges = async (item: Item, now: FormValues, renumber: { readonly reason: string } | undefined): Promise<Item | undefined> => {
    const fields = changedFields(base, now);
    if (fields.length === 0) return item;
    const read = fields.filter((field) => !isCustomName(field)).map((field) => [field, readValue(field, now[field])] as const);
    const bad = read.filter(([, value]) => value === undefined).map(([field]) => field);
    if (bad.length > 0) { setUnfit(bad); return undefined; }
    const custom = Object.fromEntries(fields.filter(isCustomName).map((name) => [customKeyOf(name), now[name] ?? '']));
    const input = { itemId: item.itemId, version: item.version, changes: { ...Object.fromEntries(read), custom }, ...(renumber !== undefined && { renumber: true, reason: renumber.reason }) };
    const confirmed = sources.filter(({ field, value }) => fields.includes(field as FieldName) && now[field as FieldName] === value);
    const answer = confirmed.length > 0 ? await updateFromImage.mutateAsync({ ...input, sources: [...confirmed] }) : await update.mutateAsync(input);
    const label = t('deed.update', { title: short(answer.item.title), fields: fields.map(nameOf).join(t('list')) });
    setNote(renumber !== undefined && answer.item.archivalCode !== null ? t('saved.renumbered', { code: answer.item.archivalCode }) : t('saved.changed', { fields: fields.map(nameOf).join(t('list')) }));
    return done(answer.item, label, answer.undoToken);
  };

  return {
    opened, values, changed, unfit, error, note, assignOnSave, setAssignOnSave, set, tidy,
    confirm: (source) => {
      setSources((now) => [...now.filter(({ field }) => field !== source.field), source]);
      set(source.field as FieldName, source.value);
    },
    isFromImage: (field) => sources.some((source) => source.field === field && source.value === values[field]),
    dirty: changed.length > 0, saving: create.isPending || update.isPending || updateFromImage.isPending, strict: opened.kind === 'item' || unfit.length > 0, previous: previous.current,
    open: (item) => { setNote(null); show({ kind: 'item', item }, valuesOf(item)); },
    begin: (start) => { serial += 1; show({ kind: 'new', serial }, { ...EMPTY_VALUES, ...start }); },
    close: () => { show({ kind: 'none' }, EMPTY_VALUES); },
    discard: () => { setValues(base); setUnfit([]); setError(null); setSources([]); },
    refresh: (item) => {
      if (opened.kind !== 'item' || opened.item.itemId !== item.itemId) return;
      if (opened.item.version === item.version) { setOpened({ kind: 'item', item }); return; }
      if (changed.length === 0) show({ kind: 'item', item }, valuesOf(item));
    },
    rebase: (item) => {
      const mine = rebased(base, values, item);
      setOpened({ kind: 'item', item }); setBase(valuesOf(item)); setValues(mine); setError(null);
    },
    forgetError: () => { setError(null); },
    save: async (renumber) => {
      if (opened.kind === 'none' || create.isPending || update.isPending || updateFromImage.isPending) return undefined;
      const now = tidied();
      setValues(now); setError(null);
      try {
        return opened.kind === 'new' ? await saveNew(now) : await saveChanges(opened.item, now, renumber);
      } catch (reason) {
        setError(reason);
        return undefined;
      }
    },
  };
}

const TITLE_IN_A_LINE = 24;

/** A title as it is named in a sentence. */
export function short(title: string): string {
  return title.length > TITLE_IN_A_LINE ? `${title.slice(0, TITLE_IN_A_LINE)}…` : title;
}

export function isCode(error: unknown, code: MunimentError['code']): boolean {
  return error instanceof MunimentError && error.code === code;
}
