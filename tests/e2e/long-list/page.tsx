/// <reference types="vite/client" />
import '@mantine/core/styles.css';
import '../../../src-renderer/styles/tokens.css';
import '../../../src-renderer/styles/global.css';
import { MantineProvider } from '@mantine/core';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../../../src-renderer/app/i18n.ts';
import { DataGrid } from '../../../src-renderer/components/data-grid/data-grid.tsx';
import type { GridColumn, GridSource } from '../../../src-renderer/components/data-grid/grid-types.ts';

interface Row { readonly number: number }

const BLOCK = 100;
const COLUMNS: readonly GridColumn<Row>[] = [
  { id: 'number', header: '号', widthPx: 140, mono: true, text: ({ number }) => String(number) },
  { id: 'title', header: '题名', widthPx: 300, text: ({ number }) => `第 ${number} 件`, edit: { kind: 'text' } },
];

/** Rows that come two frames after they were asked for, a hundred at once, as the core's do. */
function inventRows(rowCount: number): GridSource<Row> {
  const here = new Set<number>();
  const listeners = new Set<() => void>();
  const rows = new Map<number, Row>();
  let told = 0;
  const getRow = (index: number): Row | undefined => {
    if (index >= rowCount || !here.has(Math.floor(index / BLOCK))) return undefined;
    const row = rows.get(index) ?? { number: index + 1 };
    rows.set(index, row);
    return row;
  };
  return {
    rowCount, isExact: true, version: '1', stamp: () => told,
    subscribe: (listener) => { listeners.add(listener); return () => { listeners.delete(listener); }; },
    getRow, loaded: () => [...here].toSorted((a, b) => a - b).flatMap((block) => Array.from({ length: BLOCK }, (_, offset) => getRow(block * BLOCK + offset))).filter((row) => row !== undefined),
    onRange: (first, last) => {
      requestAnimationFrame(() => { requestAnimationFrame(() => {
        for (let block = Math.floor(first / BLOCK); block <= Math.floor(last / BLOCK); block += 1) here.add(block);
        told += 1;
        for (const listener of listeners) listener();
      }); });
    },
  };
}

const source = inventRows(Number(new URLSearchParams(location.search).get('rows')));

function Page() {
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<Row | null>(null);
  const [saved, setSaved] = useState('');
  return (
    <MantineProvider>
      <div style={{ height: 640, width: 800 }}>
        <DataGrid id="long" label="长列表" columns={COLUMNS} source={source} rowKey={({ number }) => String(number)} selection={selection} onSelectionChange={setSelection} onActiveRow={setActive} onEdit={async ({ number }, _columnId, value) => {
          if (value === '错') throw new Error('refused');
          setSaved(`${number}=${value}`);
        }} />
      </div>
      <p>已选 <output aria-label="已选">{[...selection].join(' ')}</output></p>
      <p>当前 <output aria-label="当前">{active?.number ?? ''}</output></p>
      <p>已存 <output aria-label="已存">{saved}</output></p>
    </MantineProvider>
  );
}

await startI18n();
createRoot(document.getElementById('root')!).render(<Page />);
