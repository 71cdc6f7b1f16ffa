import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import { useCommand } from '../../app/commands.tsx';
import { useShortcut } from '../../app/use-shortcut.ts';
import { valuesOf } from './form-values.ts';
import { focusField } from '../../components/focus-field.ts';
import { focusedField } from './item-form.tsx';
import type { RecordForm } from './use-record.ts';
import type { RecordWalk } from './use-record-walk.ts';
import type { UndoStack } from './use-undo-stack.ts';

/** A browser keeps Ctrl+N for its own windows; the program's own window gives it to us. */
export const NEW_RECORD_KEYS = window.munimentBridge === undefined ? 'alt+n' : 'mod+n';

interface CatalogueKeys {
  readonly record: RecordForm;
  readonly undo: UndoStack;
  readonly mayEdit: boolean;
  readonly isImaged: boolean;
  /** Pages in the place of the list, and back. Undefined for who may see no pages. */
  readonly onImage: (() => void) | undefined;
  readonly walk: RecordWalk;
  /** Saves, and goes to the next record on whose pages something waits for a decision. Undefined where no image stands beside the form. */
  readonly onNextOpen: (() => void) | undefined;
  readonly onNew: () => void;
  readonly onSaveAndNext: () => void;
  readonly onImport: () => void;
  /** Cross-references of the open record. */
  readonly onRefer: (() => void) | undefined;
  /** Boxes what is chosen, or the open record. Undefined where there is nothing to box or no right to. */
  readonly onBox: (() => void) | undefined;
  /** Puts what is chosen, or the open record, on the picking list. */
  readonly onPick: (() => void) | undefined;
  /** Goes to the shelf where the open record stands. */
  readonly onFetch: (() => void) | undefined;
  /** The record before the open one in the list, to copy a field from. */
  readonly rowAbove: () => Item | undefined;
}

/** The keys of this screen, and the same deeds in the palette. */
export function useCatalogueKeys({ record, undo, mayEdit, isImaged, onImage, walk, onNextOpen, onNew, onSaveAndNext, onImport, onRefer, onBox, onPick, onFetch, rowAbove }: CatalogueKeys): void {
  const { t } = useTranslation(['catalogue', 'stacks', 'imports', 'references', 'candidates']);
  const open = mayEdit && record.opened.kind !== 'none';
  useShortcut({ keys: 'mod+n', label: t('keys.new'), enabled: mayEdit }, onNew);
  useShortcut({ keys: 'alt+n', enabled: mayEdit }, onNew);
  useShortcut({ keys: 'mod+s', label: t('keys.save'), enabled: open }, () => { void record.save(); });
  useShortcut({ keys: 'mod+Enter', label: t('keys.saveAndNext'), enabled: open }, onSaveAndNext);
  // While words are being written Ctrl+Z belongs to the field.
  useShortcut({ keys: 'mod+z', label: t('keys.undo'), enabled: mayEdit && !record.dirty }, undo.undoLast);
  useShortcut({ keys: 'mod+d', label: t('keys.copyField'), enabled: open }, () => {
    const field = focusedField();
    const above = rowAbove();
    const from = record.previous ?? (above === undefined ? null : valuesOf(above));
    if (field === null || from === null) return;
    record.set(field, from[field] ?? '');
  });
  useShortcut({ keys: 'F2', label: t('keys.edit'), enabled: open }, () => { focusField('title'); });
  const turnLabel = t(isImaged ? 'image.off' : 'image.on');
  useShortcut({ keys: 'F7', label: turnLabel, inFields: true, enabled: onImage !== undefined }, () => { onImage?.(); });
  useCommand({ id: 'catalogue-image', label: turnLabel, keywords: 'image beside form tuwen duizhao 图文对照', keys: 'F7' }, () => { onImage?.(); }, onImage !== undefined);
  useShortcut({ keys: 'F8', label: t('candidates:bar.next'), inFields: true, enabled: onNextOpen !== undefined }, () => { onNextOpen?.(); });
  useShortcut({ keys: 'alt+ArrowDown', label: t('image.next'), inFields: true, enabled: isImaged }, () => { walk.go(1); });
  useShortcut({ keys: 'alt+ArrowUp', label: t('image.previous'), inFields: true, enabled: isImaged }, () => { walk.go(-1); });
  useShortcut({ keys: 'r', label: t('references:title'), enabled: onRefer !== undefined }, () => { onRefer?.(); });
  useCommand({ id: 'catalogue-refer', label: t('references:title'), keywords: 'cross reference hujian canjian 互见 参见', keys: 'r' }, () => { onRefer?.(); }, onRefer !== undefined);
  useShortcut({ keys: 'b', label: t('keys.box'), enabled: onBox !== undefined }, () => { onBox?.(); });
  useCommand({ id: 'catalogue-box', label: t('keys.box'), keywords: 'box zhuanghe 装盒', keys: 'b' }, () => { onBox?.(); }, onBox !== undefined);
  useShortcut({ keys: 'l', label: t('stacks:picks.add'), enabled: onPick !== undefined }, () => { onPick?.(); });
  useShortcut({ keys: 'g', label: t('panel.fetch'), enabled: onFetch !== undefined }, () => { onFetch?.(); });
  useCommand({ id: 'catalogue-pick', label: t('stacks:picks.add'), keywords: 'pick list tiaojuan 调卷', keys: 'l' }, () => { onPick?.(); }, onPick !== undefined);
  useCommand({ id: 'catalogue-fetch', label: t('panel.fetch'), keywords: 'fetch quhe 取盒', keys: 'g' }, () => { onFetch?.(); }, onFetch !== undefined);
  useCommand({ id: 'catalogue-new', label: t('keys.new'), keywords: 'new record xinjian 新建 著录', keys: NEW_RECORD_KEYS }, onNew, mayEdit);
  useCommand({ id: 'catalogue-import', label: t('imports:title'), keywords: 'csv import daoru 导入' }, onImport, mayEdit);
}
