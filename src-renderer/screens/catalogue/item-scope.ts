import type { Item } from '#shared/contract/catalogue.ts';
import type { MunimentClient } from '#shared/contract/index.ts';

export type TreeLeaf = Awaited<ReturnType<MunimentClient['catalogue']['getTree']>>[number];

/** A branch of the arrangement 全宗–门类–年度–机构–保管期限, as far down as it is named. `unitId` null: without a unit. */
export interface ItemScope {
  readonly fondsId?: Item['fondsId'];
  readonly recordGroup?: string;
  readonly year?: number;
  readonly unitId?: Item['unitId'];
  readonly retention?: string;
}

export type TreeLevel = 'fonds' | 'recordGroup' | 'year' | 'unit' | 'retention';

export interface TreeNode {
  /** Stable over time; remembered as open or closed. */
  readonly key: string;
  readonly level: TreeLevel;
  /** What the node stands for, in the program's words: a fonds code, `WS`, `2019`, a unit's name, `D30`. */
  readonly value: string;
  readonly name: string;
  readonly count: number;
  readonly scope: ItemScope;
  readonly children: readonly TreeNode[];
}

interface Step { readonly level: TreeLevel; readonly key: string; readonly value: string; readonly name: string; readonly scope: ItemScope }

function stepsOf(leaf: TreeLeaf): readonly Step[] {
  const fonds = { fondsId: leaf.fondsId };
  const group = { ...fonds, recordGroup: leaf.recordGroup };
  const year = { ...group, year: leaf.year };
  const unit = { ...year, unitId: leaf.unitId };
  return [
    { level: 'fonds', key: leaf.fondsId, value: leaf.fondsCode, name: leaf.fondsName, scope: fonds },
    { level: 'recordGroup', key: leaf.recordGroup, value: leaf.recordGroup, name: '', scope: group },
    { level: 'year', key: String(leaf.year), value: String(leaf.year), name: '', scope: year },
    { level: 'unit', key: leaf.unitId ?? '-', value: leaf.unitName ?? '', name: '', scope: unit },
    { level: 'retention', key: leaf.retention, value: leaf.retention, name: '', scope: { ...unit, retention: leaf.retention } },
  ];
}

/** Longest kept first, permanent before all; years latest first; the others as they are written. */
function inOrder(a: TreeNode, b: TreeNode): number {
  if (a.level === 'year') return Number(b.value) - Number(a.value);
  if (a.level === 'retention') return retentionRank(a.value) - retentionRank(b.value);
  return a.value.localeCompare(b.value, 'zh-CN');
}

function retentionRank(code: string): number {
  const years = code === 'Y' ? 1000 : code === 'CQ' ? 50 : code === 'DQ' ? 15 : Number(code.slice(1));
  return -years;
}

/** The leaves of the core as a tree with counts on every level. */
export function buildTree(leaves: readonly TreeLeaf[]): readonly TreeNode[] {
  const grow = (below: readonly TreeLeaf[], depth: number, prefix: string): readonly TreeNode[] => {
    const groups = new Map<string, { step: Step; leaves: TreeLeaf[] }>();
    for (const leaf of below) {
      const step = stepsOf(leaf)[depth];
      if (step === undefined) return [];
      const group = groups.get(step.key);
      if (group === undefined) groups.set(step.key, { step, leaves: [leaf] });
      else group.leaves.push(leaf);
    }
    return [...groups.values()].map(({ step, leaves: inside }): TreeNode => {
      const key = prefix === '' ? step.key : `${prefix}/${step.key}`;
      return { key, level: step.level, value: step.value, name: step.name, scope: step.scope, count: inside.reduce((sum, leaf) => sum + leaf.count, 0), children: grow(inside, depth + 1, key) };
    }).sort(inOrder);
  };
  return grow(leaves, 0, '');
}

/** The node's key for a scope; empty for "everything". */
export function scopeKey(scope: ItemScope): string {
  const parts = [scope.fondsId, scope.recordGroup, scope.year, scope.unitId === null ? '-' : scope.unitId, scope.retention];
  const end = parts.indexOf(undefined);
  return (end < 0 ? parts : parts.slice(0, end)).join('/');
}

/** Nodes in the order in which they are seen, closed branches left out. */
export function visibleNodes(nodes: readonly TreeNode[], open: ReadonlySet<string>, depth = 1): readonly { readonly node: TreeNode; readonly depth: number }[] {
  return nodes.flatMap((node) => [{ node, depth }, ...(open.has(node.key) ? visibleNodes(node.children, open, depth + 1) : [])]);
}
