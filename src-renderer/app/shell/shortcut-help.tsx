import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialog.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import type { Shortcut } from '../shortcuts.ts';
import { shortcuts, useShortcut } from '../use-shortcut.ts';
import classes from './shortcut-help.module.css';

/** `?` shows what can be pressed here and now. */
export function ShortcutHelp() {
  const { t } = useTranslation('shell');
  const [shown, setShown] = useState<readonly Shortcut[] | null>(null);
  useShortcut({ keys: '?', label: t('keys.help'), scope: 'everywhere' }, () => { setShown(shortcuts.list()); });
  return (
    <Dialog open={shown !== null} onClose={() => { setShown(null); }} title={t('help.title')} width={560}>
      {(['screen', 'everywhere'] as const).map((scope) => {
        const keys = unique((shown ?? []).filter((shortcut) => shortcut.scope === scope && shortcut.label !== undefined));
        return keys.length === 0 ? null : (
          <section key={scope}>
            <h2 className={classes.group}>{t(scope === 'screen' ? 'help.here' : 'help.everywhere')}</h2>
            <dl className={classes.list}>
              {keys.map((shortcut) => <div key={shortcut.keys} className={classes.line}><dt><KeyHint keys={shortcut.keys} /></dt><dd>{shortcut.label}</dd></div>)}
            </dl>
          </section>
        );
      })}
    </Dialog>
  );
}

function unique(list: readonly Shortcut[]): readonly Shortcut[] {
  return list.filter((shortcut, index) => list.findIndex((other) => other.keys === shortcut.keys) === index);
}
