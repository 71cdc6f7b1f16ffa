import { describe, expect, it } from 'vitest';
import { buildTree, scopeKey, visibleNodes, type TreeLeaf } from '../../src-renderer/screens/catalogue/item-scope.ts';

const FONDS = '0190a000-0000-7000-8000-000000000001' as TreeLeaf['fondsId'];
const OFFICE = '0190a000-0000-7000-8000-000000000002' as NonNullable<TreeLeaf['unitId']>;

function leaf(year: number, retention: string, count: number, unitId: TreeLeaf['unitId'] = OFFICE, classCode = ''): TreeLeaf {
  return { fondsId: FONDS, fondsCode: 'Z109', fondsName: '水利局', recordGroup: 'WS', year, unitId, unitName: unitId === null ? null : '办公室', retention, classCode, count };
}

describe('the tree of the arrangement', () => {
  const tree = buildTree([leaf(2019, 'D10', 4), leaf(2019, 'Y', 3), leaf(2020, 'D30', 5), leaf(2020, 'D30', 2, null)]);

  it('counts on every level', () => {
    expect(tree[0]?.count).toBe(14);
    expect(tree[0]?.children[0]?.children.map(({ value, count }) => [value, count])).toEqual([['2020', 7], ['2019', 7]]);
  });

  it('puts the latest year and the longest retention first', () => {
    const office = tree[0]?.children[0]?.children[1]?.children[0];
    expect(office?.children.map(({ value }) => value)).toEqual(['Y', 'D10']);
  });

  it('knows records without a unit as a branch of their own', () => {
    const units = tree[0]?.children[0]?.children[0]?.children ?? [];
    expect(units.map(({ scope }) => scope.unitId)).toContain(null);
  });

  it('names every node by the key of its scope', () => {
    const everything = visibleNodes(tree, new Set(visibleKeys(tree)));
    expect(everything.length).toBe(1 + 1 + 2 + 3 + 4);
    for (const { node } of everything) expect(scopeKey(node.scope)).toBe(node.key);
  });

  it('puts the parts in the order that the fonds has chosen, and knows its scopes again', () => {
    const order = () => ['retention', 'year'] as const;
    const [fonds] = buildTree([leaf(2019, 'D10', 4), leaf(2020, 'D10', 1), leaf(2019, 'Y', 3), leaf(2019, 'Y', 2, null)], order);
    const group = fonds?.children[0];
    expect(group?.children.map(({ value, count, children }) => [value, count, children.map((child) => child.value)])).toEqual([['Y', 5, ['2019']], ['D10', 5, ['2020', '2019']]]);
    for (const { node } of visibleNodes(fonds === undefined ? [] : [fonds], new Set(visibleKeys(fonds === undefined ? [] : [fonds])))) expect(scopeKey(node.scope, order)).toBe(node.key);
  });

  it('stands classes inside each other, by name, before what has none', () => {
    const tree = buildTree([leaf(2019, 'Y', 1, OFFICE, 'JC·CC'), leaf(2019, 'Y', 2, OFFICE, 'JC'), leaf(2019, 'Y', 4)], undefined, (_fonds, _group, code) => (code === 'JC' ? '检查' : ''));
    const group = tree[0]?.children[0];
    expect(group?.children.map(({ level, value, name, count }) => [level, value, name, count])).toEqual([['class', 'JC', '检查', 3], ['year', '2019', '', 4]]);
    expect(group?.children[0]?.children.map(({ level, value, count }) => [level, value, count])).toEqual([['class', 'JC·CC', 1], ['year', '2019', 2]]);
    for (const { node } of visibleNodes(tree, new Set(visibleKeys(tree)))) expect(scopeKey(node.scope)).toBe(node.key);
  });

  it('shows only what is open', () => {
    expect(visibleNodes(tree, new Set())).toHaveLength(1);
  });
});

function visibleKeys(nodes: ReturnType<typeof buildTree>): string[] {
  return nodes.flatMap((node) => [node.key, ...visibleKeys(node.children)]);
}
