import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSession } from './build-session.ts';
import { ACTS, WRONGS } from './drill-protocol.ts';
import { runDrill } from './run-drill.ts';

// npm run drill -- [--kills 100] [--seed N] [--aims batch,work,step] [--wrong answersFirst|forgetsMarkers|rowBeforeBlob] [--keep] [--json]
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '100' }, seed: { type: 'string', default: '20261123' }, wrong: { type: 'string' }, aims: { type: 'string' }, keep: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
});
const wrong = values.wrong === undefined ? null : WRONGS.find((known) => known === values.wrong);
if (wrong === undefined) throw new Error(`--wrong is one of ${WRONGS.join(', ')}`);
const aims = values.aims?.split(',').map((name) => { const act = ACTS.find((known) => known === name); if (act === undefined) throw new Error(`--aims are some of ${ACTS.join(', ')}`); return act; });
const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'muniment-drill-'));
const report = await runDrill({
  program: await buildSession(root), folder, migrationsFolder: join(root, 'migrations/room'), kills: Number(values.kills), seed: Number(values.seed), wrong, ...(aims !== undefined && { aims }), report: (line) => process.stderr.write(`${line}\n`),
});
if (values.json) process.stdout.write(`${JSON.stringify(report)}\n`);
else {
  const { counts } = report;
  process.stdout.write([
    `kills            ${report.kills} (seed ${report.seed}): ${Object.entries(report.killedIn).map(([where, count]) => `${where} ${count}`).join(', ')}`,
    `acknowledged     ${report.acknowledged}`, `lost             ${report.lost.length}`, ...report.lost.slice(0, 10).map((line) => `  ${line}`),
    `found wrong      ${report.findings.length}`, ...report.findings.slice(0, 10).map((line) => `  ${line}`),
    `the room         ${counts.items} items, ${counts.pages} pages, ${counts.chainEntries} links in the chain, ${counts.jobs} jobs, ${counts.backups} backups`,
    `time             ${report.seconds.toFixed(1)} s`, report.ok ? 'ok' : 'FAILED', '',
  ].join('\n'));
}
if (values.keep) process.stderr.write(`${folder}\n`);
else rmSync(folder, { recursive: true, force: true });
process.exitCode = report.ok ? 0 : 1;
