import { useRef, useState, type KeyboardEvent } from 'react';
import { isComposing } from '../../app/shortcuts.ts';
import { errorSentences } from '../error-sentences.ts';
import type { GridColumn } from './grid-types.ts';
import classes from './data-grid.module.css';

export interface CellEditorProps<Row> {
  readonly column: GridColumn<Row>;
  readonly row: Row;
  readonly onCommit: (value: string, then: 'stay' | 'next' | 'previous') => Promise<void>;
  readonly onCancel: () => void;
}

/** A cell while it is written: Enter saves, Tab saves and goes on, Esc leaves it as it was. */
export function CellEditor<Row>({ column, row, onCommit, onCancel }: CellEditorProps<Row>) {
  const start = column.edit?.start?.(row) ?? column.text(row);
  const [value, setValue] = useState(start);
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const done = useRef(false);

  const commit = async (then: 'stay' | 'next' | 'previous'): Promise<void> => {
    if (done.current) return;
    if (value === start && then === 'stay') { done.current = true; onCancel(); return; }
    done.current = true;
    setSaving(true);
    try {
      await onCommit(value, then);
    } catch (error) {
      done.current = false;
      setProblem(errorSentences(error).what);
    } finally {
      setSaving(false);
    }
  };
  const key = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Escape') { done.current = true; onCancel(); }
    else if (event.key === 'Enter') void commit('stay');
    else if (event.key === 'Tab') void commit(event.shiftKey ? 'previous' : 'next');
    else return;
    event.preventDefault();
  };
  const shared = {
    className: classes.editor, value, 'aria-label': column.header, 'aria-invalid': problem !== null, title: problem ?? undefined, disabled: saving, autoFocus: true, onKeyDown: key, onBlur: () => { void commit('stay'); },
  };
  return (
    <>
      {column.edit?.kind === 'choice'
        ? <select {...shared} onChange={(event) => { setValue(event.currentTarget.value); }}>{(column.edit.options ?? []).map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}</select>
        : <input {...shared} inputMode={column.edit?.kind === 'number' ? 'numeric' : 'text'} onFocus={(event) => { event.currentTarget.select(); }} onChange={(event) => { setValue(event.currentTarget.value); setProblem(null); }} />}
      {problem !== null && <span role="alert" className={classes.editProblem}>{problem}</span>}
    </>
  );
}
