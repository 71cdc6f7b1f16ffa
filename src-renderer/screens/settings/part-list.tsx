import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import classes from './settings.module.css';

/** What a dialog for one part of a line gets. */
export interface PartDialogProps<Part> {
  readonly part: Part;
  /** All there are. */
  readonly parts: readonly Part[];
  readonly isNew: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSave: (part: Part) => void;
  readonly onClose: () => void;
}

interface PartListProps<Part> {
  readonly label: string;
  readonly addLabel: string;
  readonly parts: readonly Part[];
  readonly keyOf: (part: Part) => string;
  readonly columns: readonly ListColumn<Part>[];
  readonly least: number;
  readonly most: number;
  readonly fresh: () => Part;
  /** Whether two neighbours may change places; left out: all may. */
  readonly mayPass?: (part: Part, other: Part) => boolean;
  readonly save: { readonly busy: boolean; readonly error: unknown; readonly reset: () => void };
  readonly onChange: (parts: readonly Part[], then?: () => void) => void;
  /** Takes a part out after a question. */
  readonly removal?: (part: Part) => { readonly title: string; readonly detail: string };
  /** In place of taking out: the part as it is when it is no longer, or again, in use. */
  readonly retiring?: (part: Part) => { readonly label: string; readonly part: Part };
  readonly editor: ComponentType<PartDialogProps<Part>>;
}

/** Parts of a line in their order. Enter opens one, [ and ] move it; a new one comes after the chosen. */
export function PartList<Part>({ label, addLabel, parts, keyOf, columns, least, most, fresh, mayPass = () => true, save, onChange, removal, retiring, editor: Editor }: PartListProps<Part>) {
  const { t } = useTranslation('line');
  const [chosenKey, setChosen] = useState<string | null>(null);
  const [edited, setEdited] = useState<{ readonly part: Part; readonly isNew: boolean } | null>(null);
  const [removing, setRemoving] = useState(false);
  const at = parts.findIndex((part) => keyOf(part) === chosenKey);
  const chosen = parts[at];
  // The row that was moved keeps the keyboard: it may want to go further.
  const table = useRef<HTMLDivElement>(null);
  const isMoved = useRef(false);
  useEffect(() => {
    if (isMoved.current) table.current?.querySelector<HTMLElement>(`[data-row-key="${chosenKey ?? ''}"]`)?.focus();
    isMoved.current = false;
  }, [parts, chosenKey]);
  const mayMove = (by: 1 | -1): boolean => chosen !== undefined && parts[at + by] !== undefined && mayPass(chosen, parts[at + by]!);
  const move = (by: 1 | -1): void => {
    if (!mayMove(by) || save.busy) return;
    isMoved.current = true;
    onChange(parts.map((each, index) => (index === at ? parts[at + by]! : index === at + by ? chosen! : each)));
  };
  const close = (): void => { setEdited(null); setRemoving(false); save.reset(); };
  const keep = (part: Part, isNew: boolean): void => {
    const place = at === -1 ? parts.length : at + 1;
    onChange(isNew ? [...parts.slice(0, place), part, ...parts.slice(place)] : parts.map((each) => (keyOf(each) === keyOf(part) ? part : each)), () => { setEdited(null); if (isNew) setChosen(keyOf(part)); });
  };
  const retired = chosen === undefined ? undefined : retiring?.(chosen);
  const question = chosen === undefined ? undefined : removal?.(chosen);
  return (
    <>
      <div className={classes.panelBar}>
        <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} stroke={1.5} />} disabled={parts.length >= most} onClick={() => { setEdited({ part: fresh(), isNew: true }); }}>{addLabel}</Button>
        <Button size="compact-sm" variant="default" disabled={chosen === undefined} onClick={() => { if (chosen !== undefined) setEdited({ part: chosen, isNew: false }); }}>{t('edit.open')}…</Button>
        <Button size="compact-sm" variant="default" disabled={!mayMove(-1)} title="[" leftSection={<IconArrowUp size={14} stroke={1.5} />} onClick={() => { move(-1); }}>{t('edit.earlier')}</Button>
        <Button size="compact-sm" variant="default" disabled={!mayMove(1)} title="]" leftSection={<IconArrowDown size={14} stroke={1.5} />} onClick={() => { move(1); }}>{t('edit.later')}</Button>
        {removal !== undefined && <Button size="compact-sm" variant="subtle" color="gray" disabled={chosen === undefined || parts.length <= least} onClick={() => { setRemoving(true); }}>{t('edit.remove')}…</Button>}
        {retiring !== undefined && <Button size="compact-sm" variant="subtle" color="gray" disabled={retired === undefined || save.busy} onClick={() => { if (retired !== undefined) keep(retired.part, false); }}>{retired?.label ?? t('defects.retire')}</Button>}
      </div>
      {edited === null && !removing && save.error !== null && <div className={classes.formPad}><ErrorNotice error={save.error} /></div>}
      <div ref={table}>
        <ListTable
          label={label} columns={columns} rows={parts} rowKey={keyOf} selectedKey={chosenKey} onSelect={(part) => { setChosen(keyOf(part)); }} onOpen={(part) => { setEdited({ part, isNew: false }); }}
          onRowKey={(_row, { key }) => { if (key !== '[' && key !== ']') return false; move(key === '[' ? -1 : 1); return true; }}
        />
      </div>
      {edited !== null && <Editor {...edited} parts={parts} busy={save.busy} error={save.error} onClose={close} onSave={(part) => { keep(part, edited.isNew); }} />}
      {removal !== undefined && (
        <ConfirmDialog
          open={removing && question !== undefined} title={question?.title ?? ''} detail={question?.detail} confirmLabel={t('edit.remove')} busy={save.busy} error={save.error}
          onClose={close} onConfirm={() => { onChange(parts.filter((part) => keyOf(part) !== chosenKey), () => { setRemoving(false); }); }}
        />
      )}
    </>
  );
}
