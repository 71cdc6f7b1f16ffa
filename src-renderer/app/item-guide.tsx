import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { INNER_ORDER, ITEM_UNIT_RULES, type ItemUnitRule } from '#shared/presets/item-unit-rules.ts';
import { Dialog } from '../components/dialog.tsx';
import { useCommand } from './commands.tsx';
import { useShortcut } from './use-shortcut.ts';

const KEYS = 'F4';

/** 件 What is one item and what lies in front in it, over the work: opened with a key where papers are described or scanned. */
export function ItemGuide() {
  const { t, i18n } = useTranslation('description');
  const [open, setOpen] = useState(false);
  const toggle = (): void => { setOpen((now) => !now); };
  useShortcut({ keys: KEYS, label: t('guide.title'), inFields: true }, toggle);
  useCommand({ id: 'item-guide', label: t('guide.title'), keywords: 'item unit jian 件 guide', keys: KEYS }, toggle);
  const list = (rules: readonly ItemUnitRule[]) => <ol>{rules.map(({ zh, en }) => <li key={en}>{i18n.language === 'en' ? en : zh}</li>)}</ol>;
  return (
    <Dialog open={open} onClose={() => { setOpen(false); }} title={t('guide.title')} width={640}>
      <h3>{t('guide.units')}</h3>
      {list(ITEM_UNIT_RULES.rules)}
      <h3>{t('guide.order')}</h3>
      {list(INNER_ORDER.rules)}
      <p style={{ color: 'var(--ink-3)' }}>{t('guide.source', { source: [...new Set([ITEM_UNIT_RULES.source, INNER_ORDER.source])].join('、') })}</p>
    </Dialog>
  );
}
