import { describe, expect, it } from 'vitest';
import { buildTree, scopeKey, visibleNodes, type TreeLeaf } from '../../src-renderer/screens/catalogue/item-scope.ts';

const FONDS = '0190a000-0000-7000-8000-000000000001' as TreeLeaf['fondsId'];
const OFFICE = '0190a000-0000-7000-8000-000000000002' as NonNullable<TreeLeaf['unitId']>;

function leaf(year: number, retention: string, count: number, unitId: TreeLeaf['unitId'] = OFFICE): TreeLeaf {
  return { fondsId: FONDS, fondsCode: 'Z109', fondsName: '水利局', recordGroup: 'WS', year, unitId, unitName: unitId === null ? null : '办公室', retention, count };
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

  it('shows only what is open', () => {
    expect(visibleNodes(tree, new Set())).toHaveLength(1);
  });
});

function visibleKeys(nodes: ReturnType<typeof buildTree>): string[] {
  return nodes.flatMap((node) => [node.key, ...visibleKeys(node.children)]);
}
