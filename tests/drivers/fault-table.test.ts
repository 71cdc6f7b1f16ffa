import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { faultRows, renderFaultTable, titlesInSource } from '../../scripts/fault-table/fault-rows.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/fault-table/write-fault-table.ts', import.meta.url));
const TITLE = 'fault: bad CRC | level 1 | sees: DEVICES_TIMEOUT | kept: nothing is sent again';

describe('the fault table', () => {
  it('has one row for what several drivers survive in the same way', () => {
    expect(faultRows([`a > shelving/x survives > ${TITLE}`, `shelving/y survives > ${TITLE}`, 'shelving/y > something else'])).toEqual([
      { fault: 'bad CRC', level: 1, sees: 'DEVICES_TIMEOUT', kept: 'nothing is sent again', subjects: ['shelving/x', 'shelving/y'] },
    ]);
  });

  it('orders by level and fault, and puts words for codes', () => {
    const table = renderFaultTable(faultRows([`s > ${TITLE.replace('level 1', 'level 3')}`, `s > ${TITLE}`, `s > ${TITLE.replace('bad CRC', 'a | b')}`]), (code) => code === 'DEVICES_TIMEOUT' ? 'No answer.' : null);
    expect(table.split('\n').slice(4)).toEqual([
      '| a \\| b | 1 | s | “No answer.” (`DEVICES_TIMEOUT`) | nothing is sent again |',
      '| bad CRC | 1 | s | “No answer.” (`DEVICES_TIMEOUT`) | nothing is sent again |',
      '| bad CRC | 3 | s | “No answer.” (`DEVICES_TIMEOUT`) | nothing is sent again |',
    ]);
  });

  it('finds the titles of suites that run inside the guest', () => {
    expect(titlesInSource(`test('${TITLE}', async () => {\n`, 'guest')).toEqual([`guest > ${TITLE}`]);
  });

  it('in the documentation is the one that the tests give', () => {
    const { stdout, stderr } = spawnSync(process.execPath, [SCRIPT, '--check'], { encoding: 'utf8' });
    expect(stderr + stdout).toBe('the fault table is current\n');
    // Every suite that survives a fault is loaded to learn its titles: longer than a test has, where a browser works beside it.
  }, 300_000);
});
