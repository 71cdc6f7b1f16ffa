import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildSession } from '../../scripts/kill-drill/build-session.ts';
import type { Wrong } from '../../scripts/kill-drill/drill-protocol.ts';
import { runDrill } from '../../scripts/kill-drill/run-drill.ts';

const root = resolve(import.meta.dirname, '../..');
const MINUTES = 60_000;
const folders: string[] = [];
let program: string;
beforeAll(async () => { program = await buildSession(root); }, 2 * MINUTES);
afterEach(() => { for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true }); });

function drill(kills: number, wrong: Wrong | null = null) {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-drill-'));
  folders.push(folder);
  return runDrill({ program, folder, migrationsFolder: join(root, 'migrations/room'), kills, seed: 20261123, wrong, report: () => undefined });
}

describe('a core that is killed', () => {
  it('at a hundred moments of a session has lost nothing that it acknowledged, and no page is without its image', async () => {
    const report = await drill(100);
    expect(report).toMatchObject({ kills: 100, lost: [], findings: [], ok: true });
    // The drill is worth something only if it hit: starts, and calls that were under way.
    expect(report.acknowledged).toBeGreaterThan(200);
    expect(report.killedIn.start).toBeGreaterThan(3);
    expect(100 - (report.killedIn.between ?? 0) - (report.killedIn.start ?? 0)).toBeGreaterThan(20);
    expect(report.counts.pages).toBeGreaterThan(50);
    expect(report.counts.backups).toBeGreaterThan(0);
  }, 10 * MINUTES);

  it('loses writes if it answers before it has written, and the drill says so', async () => {
    const report = await drill(3, 'answersFirst');
    expect(report.lost).toContainEqual(expect.stringMatching(/^page:\S+ was acknowledged and is gone$/));
    expect(report.ok).toBe(false);
  }, 3 * MINUTES);

  it('leaves images that no row speaks of if it forgets to mark them, and the drill says so', async () => {
    const report = await drill(2, 'forgetsMarkers');
    expect(report.findings).toContainEqual(expect.stringMatching(/images without a row$/));
    expect(report.ok).toBe(false);
  }, 3 * MINUTES);

  it('has rows without an image if it commits them first, and the drill says so', async () => {
    const report = await drill(2, 'rowBeforeBlob');
    expect(report.findings).toContainEqual(expect.stringMatching(/a row without its image/));
    expect(report.ok).toBe(false);
  }, 3 * MINUTES);
});
