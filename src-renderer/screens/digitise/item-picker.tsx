import { TextInput } from '@mantine/core';
import { IconBarcode } from '@tabler/icons-react';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { CodeText } from '../../components/code-text.tsx';
import { errorSentences } from '../../components/error-sentences.ts';
import { onlyMeant, useItemSearch } from './use-item-search.ts';
import classes from './item-picker.module.css';

interface ItemPickerProps {
  readonly label: string;
  readonly onPick: (item: Item) => void;
  /** `/` jumps here. */
  readonly withKey?: boolean;
  /** In a dialog: has the cursor at once, and makes room for its results. */
  readonly isInline?: boolean;
}

/** One field for the barcode gun and for people: Enter takes the code that was scanned, or the line that is marked. */
export function ItemPicker({ label, onPick, withKey = false, isInline = false }: ItemPickerProps) {
  const { t } = useTranslation('digitise');
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const { found, error, lookUp } = useItemSearch(text);
  useShortcut({ keys: '/', label: t('keys.choose'), enabled: withKey }, () => { field.current?.focus(); });

  const query = text.trim();
  const items = found !== null && found.query === query ? found.items : [];
  const pick = (item: Item): void => {
    setText('');
    setOpen(false);
    // The space bar takes pictures again.
    field.current?.blur();
    onPick(item);
  };
  const enter = async (): Promise<void> => {
    // What was found for fewer letters is not meant: a gun is quicker than the search.
    const shown = found?.query === query ? found.items : await lookUp(query);
    const meant = onlyMeant(shown, query) ?? (found?.query === query ? shown[active] : undefined);
    if (meant !== undefined && meant !== null) pick(meant);
    else { setActive(0); setOpen(true); }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && query !== '') void enter();
    else if (event.key === 'ArrowDown') setActive((now) => Math.min(items.length - 1, now + 1));
    else if (event.key === 'ArrowUp') setActive((now) => Math.max(0, now - 1));
    else if (event.key === 'Escape' && open) setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const shows = open && query !== '';
  return (
    <div className={classes.picker} data-inline={isInline || undefined}>
      <TextInput
        ref={field} data-scan value={text} aria-label={label} placeholder={t('picker.placeholder')} spellCheck={false} autoComplete="off" leftSection={<IconBarcode size={16} stroke={1.5} aria-hidden="true" />}
        role="combobox" aria-expanded={shows} aria-controls={listId} aria-autocomplete="list" aria-activedescendant={shows && items[active] !== undefined ? `${listId}-${active}` : undefined}
        onChange={(event) => { setText(event.currentTarget.value); setActive(0); setOpen(true); }} onKeyDown={onKeyDown} onFocus={() => { setOpen(true); }} onBlur={() => { setOpen(false); }} data-autofocus={isInline || undefined}
      />
      <div className={classes.results} hidden={!shows}>
        <ul id={listId} role="listbox" aria-label={t('picker.results')} className={classes.list}>
          {items.map((item, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- its keys are the field's
            <li key={item.itemId} id={`${listId}-${index}`} role="option" aria-selected={index === active} className={classes.result} onMouseDown={(event) => { event.preventDefault(); }} onClick={() => { pick(item); }}>
              <span className={classes.code}><CodeText pending={item.archivalCode === null}>{item.archivalCode ?? t('unnumbered')}</CodeText></span>
              <span className={classes.itemTitle}>{item.title}</span>
              <span className={classes.pages}>{t('picker.pages', { captured: item.capturedPages, expected: item.pageCount })}</span>
            </li>
          ))}
        </ul>
        {items.length === 0 && <p className={classes.note} role="status">{error !== null ? errorSentences(error).what : found?.query === query ? t('picker.none', { query }) : t('picker.searching')}</p>}
      </div>
    </div>
  );
}
