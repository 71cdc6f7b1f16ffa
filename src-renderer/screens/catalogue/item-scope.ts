import type { Item } from '#shared/contract/catalogue.ts';
import type { MunimentClient } from '#shared/contract/index.ts';
import { classPath, USUAL_ORDER, type ClassificationPart } from '#shared/domain/classification-scheme.ts';

export type TreeLeaf = Awaited<ReturnType<MunimentClient['catalogue']['getTree']>>[number];

/** A branch of the arrangement, as far down as it is named. `unitId` null: without a unit. */
export interface ItemScope {
  readonly fondsId?: Item['fondsId'];
  readonly recordGroup?: string;
  /** A 类别号 with all that stands below it. */
  readonly classCode?: string;
  readonly year?: number;
  readonly unitId?: Item['unitId'];
  readonly retention?: string;
}

export type TreeLevel = 'fonds' | 'recordGroup' | ClassificationPart;

export interface TreeNode {
  /** Stable over time; remembered as open or closed. */
  readonly key: string;
  readonly level: TreeLevel;
  /** What the node stands for, in the program's words: a fonds code, `WS`, `JC·CC`, `2019`, a unit's name, `D30`. */
  readonly value: string;
  readonly name: string;
  readonly count: number;
  readonly scope: ItemScope;
  readonly children: readonly TreeNode[];
}

/** The order of the parts below a record group, as the fonds has it (分类方案). */
export type OrderOf = (fondsId: string, recordGroup: string) => readonly ClassificationPart[];
/** What a class is called; empty when nobody named it. */
export type ClassNameOf = (fondsId: string, recordGroup: string, classCode: string) => string;

export const usualOrder: OrderOf = () => USUAL_ORDER;

interface Step { readonly level: TreeLevel; readonly key: string; readonly value: string; readonly name: string; readonly scope: ItemScope }

function stepsOf(leaf: TreeLeaf, orderOf: OrderOf, classNameOf: ClassNameOf): readonly Step[] {
  const steps: Step[] = [{ level: 'fonds', key: leaf.fondsId, value: leaf.fondsCode, name: leaf.fondsName, scope: { fondsId: leaf.fondsId } }];
  const add = (level: TreeLevel, key: string, value: string, more: ItemScope, name = ''): void => { steps.push({ level, key, value, name, scope: { ...steps.at(-1)?.scope, ...more } }); };
  add('recordGroup', leaf.recordGroup, leaf.recordGroup, { recordGroup: leaf.recordGroup });
  for (const part of orderOf(leaf.fondsId, leaf.recordGroup)) {
    if (part === 'class') for (const classCode of classPath(leaf.classCode)) add('class', classCode, classCode, { classCode }, classNameOf(leaf.fondsId, leaf.recordGroup, classCode));
    else if (part === 'year') add('year', String(leaf.year), String(leaf.year), { year: leaf.year });
    else if (part === 'unit') add('unit', leaf.unitId ?? '-', leaf.unitName ?? '', { unitId: leaf.unitId });
    else add('retention', leaf.retention, leaf.retention, { retention: leaf.retention });
  }
  return steps;
}

/** Longest kept first, permanent before all; years latest first; the others as they are written. */
function inOrder(a: TreeNode, b: TreeNode): number {
  // A record group may hold records with a class beside records without: the classes come first.
  if (a.level !== b.level) return a.level === 'class' ? -1 : b.level === 'class' ? 1 : 0;
  if (a.level === 'year') return Number(b.value) - Number(a.value);
  if (a.level === 'retention') return retentionRank(a.value) - retentionRank(b.value);
  return a.value.localeCompare(b.value, 'zh-CN');
}

function retentionRank(code: string): number {
  const years = code === 'Y' ? 1000 : code === 'CQ' ? 50 : code === 'DQ' ? 15 : Number(code.slice(1));
  return -years;
}

/** The leaves of the core as a tree with counts on every level. */
export function buildTree(leaves: readonly TreeLeaf[], orderOf: OrderOf = usualOrder, classNameOf: ClassNameOf = () => ''): readonly TreeNode[] {
  interface Branch { readonly leaf: TreeLeaf; readonly steps: readonly Step[] }
  const grow = (below: readonly Branch[], depth: number, prefix: string): readonly TreeNode[] => {
    const groups = new Map<string, { step: Step; inside: Branch[] }>();
    for (const branch of below) {
      const step = branch.steps[depth];
      if (step === undefined) continue;
      const key = `${step.level}:${step.key}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { step, inside: [branch] });
      else group.inside.push(branch);
    }
    return [...groups.values()].map(({ step, inside }): TreeNode => {
      const key = prefix === '' ? step.key : `${prefix}/${step.key}`;
      return { key, level: step.level, value: step.value, name: step.name, scope: step.scope, count: inside.reduce((sum, { leaf }) => sum + leaf.count, 0), children: grow(inside, depth + 1, key) };
    }).sort(inOrder);
  };
  return grow(leaves.map((leaf) => ({ leaf, steps: stepsOf(leaf, orderOf, classNameOf) })), 0, '');
}

/** The node's key for a scope; empty for "everything". */
export function scopeKey(scope: ItemScope, orderOf: OrderOf = usualOrder): string {
  const parts: (string | number | undefined)[] = [scope.fondsId, scope.recordGroup];
  for (const part of orderOf(scope.fondsId ?? '', scope.recordGroup ?? '')) {
    if (part === 'class') parts.push(...(scope.classCode === undefined ? [] : classPath(scope.classCode)));
    else if (part === 'year') parts.push(scope.year);
    else if (part === 'unit') parts.push(scope.unitId === null ? '-' : scope.unitId);
    else parts.push(scope.retention);
  }
  const end = parts.indexOf(undefined);
  return (end < 0 ? parts : parts.slice(0, end)).join('/');
}

/** Nodes in the order in which they are seen, closed branches left out. */
export function visibleNodes(nodes: readonly TreeNode[], open: ReadonlySet<string>, depth = 1): readonly { readonly node: TreeNode; readonly depth: number }[] {
  return nodes.flatMap((node) => [{ node, depth }, ...(open.has(node.key) ? visibleNodes(node.children, open, depth + 1) : [])]);
}
