import { IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import { RECORD_GROUP_PRESETS } from '#shared/presets/record-groups.ts';
import { useCore } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { usePreference } from '../../components/stored-preference.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import { useClassification } from './use-classification.ts';
import { buildTree, scopeKey, visibleNodes, type ItemScope, type TreeNode } from './item-scope.ts';
import classes from './scope-tree.module.css';

interface ScopeTreeProps {
  readonly fondsId: Item['fondsId'] | null;
  readonly scope: ItemScope;
  readonly onChoose: (scope: ItemScope) => void;
}

const EVERYTHING = '';

/** 全宗, 门类 and below them what the classification scheme says, with counts. Arrows walk, right and left open and close, letters jump. */
export function ScopeTree({ fondsId, scope, onChoose }: ScopeTreeProps) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const name = useNodeName();
  const core = useCore();
  const { data, error, refetch } = useQuery(core.catalogue.getTree.queryOptions({ input: { fondsId } }));
  const { orderOf, classNameOf } = useClassification(fondsId);
  const tree = useMemo(() => buildTree(data ?? [], orderOf, classNameOf), [data, orderOf, classNameOf]);
  const [storedOpen, setStoredOpen] = usePreference<readonly string[]>('catalogue.openBranches', []);
  // A room with one fonds begins with its record groups in sight.
  const open = useMemo(() => new Set(storedOpen.length === 0 && tree.length === 1 ? tree.map(({ key }) => key) : storedOpen), [storedOpen, tree]);
  const rows = visibleNodes(tree, open);
  const chosen = scopeKey(scope, orderOf);
  const [active, setActive] = useState(chosen);
  const list = useRef<HTMLDivElement>(null);
  const total = tree.reduce((sum, node) => sum + node.count, 0);
  const keys = [EVERYTHING, ...rows.map(({ node }) => node.key)];
  const activeKey = keys.includes(active) ? active : EVERYTHING;
  useEffect(() => { setActive(chosen); }, [chosen]);
  useEffect(() => { list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' }); }, [activeKey]);

  const setOpen = (key: string, shown: boolean): void => { setStoredOpen(shown ? [...open, key] : [...open].filter((each) => each !== key && !each.startsWith(`${key}/`)).concat(shown ? [] : NEVER_EMPTY)); };
  const go = (key: string): void => { setActive(key); onChoose(rows.find(({ node }) => node.key === key)?.node.scope ?? {}); };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const index = keys.indexOf(activeKey);
    const node = rows.find(({ node: each }) => each.key === activeKey)?.node;
    const parent = activeKey.split('/').slice(0, -1).join('/');
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: keys.length - 1 }[event.key];
    if (to !== undefined) go(keys[Math.max(0, Math.min(keys.length - 1, to))] ?? EVERYTHING);
    else if (event.key === 'ArrowRight' && node !== undefined && node.children.length > 0) { if (open.has(node.key)) go(keys[index + 1] ?? node.key); else setOpen(node.key, true); }
    else if (event.key === 'ArrowLeft' && node !== undefined) { if (open.has(node.key)) setOpen(node.key, false); else go(parent); }
    else if ((event.key === 'Enter' || event.key === ' ') && node !== undefined) setOpen(node.key, !open.has(node.key));
    else if (event.key.length === 1) {
      const found = [...rows.slice(index), ...rows.slice(0, index)].find(({ node: each }) => each.value.toLowerCase().startsWith(event.key.toLowerCase()));
      if (found === undefined) return;
      go(found.node.key);
    } else return;
    event.preventDefault();
  };
  return (
    <div className={classes.tree} role="tree" aria-label={t('tree.label')} tabIndex={0} ref={list} onKeyDown={onKeyDown} aria-activedescendant={`tree-${activeKey}`}>
      <ErrorNotice error={error} onRetry={() => { void refetch(); }} />
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the tree holds the focus and hears the keys */}
      <div id={`tree-${EVERYTHING}`} role="treeitem" aria-level={1} aria-selected={chosen === EVERYTHING} className={classes.row} data-active={activeKey === EVERYTHING || undefined} onClick={() => { go(EVERYTHING); }}>
        <span className={classes.twist} />
        <span className={classes.name}>{t('tree.all')}</span>
        <span className={classes.count}>{data === undefined ? '' : format.number(total)}</span>
      </div>
      {rows.map(({ node, depth }) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the tree holds the focus and hears the keys
        <div
          key={node.key} id={`tree-${node.key}`} role="treeitem" aria-level={depth + 1} aria-selected={chosen === node.key} aria-expanded={node.children.length > 0 ? open.has(node.key) : undefined}
          className={classes.row} data-active={activeKey === node.key || undefined} style={{ paddingLeft: (depth - 1) * 14 }} title={node.level === 'fonds' ? `${node.value} ${node.name}` : undefined}
          onClick={() => { go(node.key); }} onDoubleClick={() => { setOpen(node.key, !open.has(node.key)); }}
        >
          <span className={classes.twist} aria-hidden="true" onClick={(event) => { event.stopPropagation(); setOpen(node.key, !open.has(node.key)); }}>
            {node.children.length > 0 && <IconChevronRight size={14} stroke={1.5} className={classes.chevron} data-open={open.has(node.key) || undefined} />}
          </span>
          <span className={classes.name}>{name(node)}</span>
          <span className={classes.count}>{format.number(node.count)}</span>
        </div>
      ))}
    </div>
  );
}

/** "Nothing is open" must be told from "never touched". */
const NEVER_EMPTY = ['-'];

function useNodeName(): (node: TreeNode) => React.ReactNode {
  const { t, i18n } = useTranslation('catalogue');
  const words = useItemWords();
  const english = i18n.language === 'en';
  return (node) => {
    switch (node.level) {
      case 'fonds': return <><span className={classes.code}>{node.value}</span> {node.name}</>;
      case 'recordGroup': { const preset = RECORD_GROUP_PRESETS.find(({ code }) => code === node.value); return <><span className={classes.code}>{node.value}</span> {english ? preset?.nameEn : preset?.nameZh}</>; }
      case 'class': return <><span className={classes.code}>{node.value.split('·').at(-1)}</span> {node.name}</>;
      case 'year': return <span className={classes.code}>{node.value}</span>;
      case 'unit': return node.value === '' ? t('tree.noUnit') : node.value;
      case 'retention': return words.retention(node.value);
    }
  };
}
