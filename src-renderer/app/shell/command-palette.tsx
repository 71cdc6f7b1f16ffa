import { Modal } from '@mantine/core';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../components/key-hint.tsx';
import { findScreen } from '../screens.ts';
import { useGoTo } from '../navigation.ts';
import { isComposing } from '../shortcuts.ts';
import { ShortcutLayer, useShortcut } from '../use-shortcut.ts';
import { onPaletteRequest } from './open-palette.ts';
import { usePaletteResults, type PaletteEntry } from './palette-results.ts';
import classes from './command-palette.module.css';

/** Ctrl+K: every command, record or box by a few of its letters. */
export function CommandPalette() {
  const { t } = useTranslation('shell');
  const [open, setOpen] = useState(false);
  const goTo = useGoTo();
  useEffect(() => onPaletteRequest(() => { setOpen(true); }), []);
  useShortcut({ keys: 'mod+k', label: t('keys.palette'), scope: 'everywhere', inFields: true }, () => { setOpen(true); });
  useShortcut({ keys: '/', label: t('keys.search'), scope: 'everywhere' }, () => { if (findScreen('find') === undefined) setOpen(true); else goTo('find'); });
  return (
    <Modal.Root opened={open} onClose={() => { setOpen(false); }} size={640} yOffset="12vh" centered={false} padding={0} classNames={{ content: classes.content }}>
      <Modal.Overlay />
      <Modal.Content aria-label={t('palette.title')}>
        <ShortcutLayer />
        <Palette onDone={() => { setOpen(false); }} />
      </Modal.Content>
    </Modal.Root>
  );
}

const GROUPS: readonly PaletteEntry['group'][] = ['commands', 'records', 'boxes'];

function Palette({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('shell');
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const { entries, searching } = usePaletteResults(query);
  const active = Math.min(chosen, entries.length - 1);

  const run = (entry: PaletteEntry | undefined): void => {
    if (entry === undefined) return;
    onDone();
    entry.run();
  };
  const key = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event.nativeEvent)) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 }[event.key];
    if (step !== undefined) setChosen(Math.max(0, Math.min(entries.length - 1, active + step)));
    else if (event.key === 'Enter') run(entries[active]);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <input
        className={classes.input} data-autofocus autoFocus value={query} placeholder={t('palette.placeholder')} aria-label={t('palette.title')} spellCheck={false}
        role="combobox" aria-expanded="true" aria-controls="palette-list" aria-activedescendant={entries[active] === undefined ? undefined : `palette-${entries[active].id}`}
        onChange={(event) => { setQuery(event.currentTarget.value); setChosen(0); }} onKeyDown={key}
      />
      <div id="palette-list" role="listbox" aria-label={t('palette.title')} className={classes.list}>
        {GROUPS.map((group) => <PaletteGroup key={group} label={t(`palette.${group}`)} entries={entries.filter((entry) => entry.group === group)} active={entries[active]?.id ?? ''} onRun={run} />)}
        {entries.length === 0 && <p className={classes.nothing}>{searching ? t('palette.searching') : t('palette.nothing', { query: query.trim() })}</p>}
      </div>
      <p className={classes.hint}>{t('palette.hint')}</p>
    </>
  );
}

interface PaletteGroupProps { readonly label: string; readonly entries: readonly PaletteEntry[]; readonly active: string; readonly onRun: (entry: PaletteEntry) => void }

function PaletteGroup({ label, entries, active, onRun }: PaletteGroupProps) {
  useEffect(() => { document.getElementById(`palette-${active}`)?.scrollIntoView({ block: 'nearest' }); }, [active]);
  if (entries.length === 0) return null;
  return (
    <div role="group" aria-label={label}>
      <p className={classes.group} aria-hidden="true">{label}</p>
      {entries.map((entry) => (
        // The keyboard works from the field above; the pointer is the second way.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div key={entry.id} id={`palette-${entry.id}`} role="option" aria-selected={entry.id === active} className={classes.entry} onClick={() => { onRun(entry); }}>
          <span className={classes.label}>{entry.label}</span>
          {entry.aside !== undefined && <span className={classes.aside}>{entry.aside}</span>}
          {entry.keys !== undefined && <KeyHint keys={entry.keys} />}
        </div>
      ))}
    </div>
  );
}
