import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { openDrillCore } from './drill-core.ts';
import { ACTS, type SessionMessage, type SessionOrder } from './drill-protocol.ts';
import { drillRandom } from './drill-random.ts';
import { createSheets } from './drill-sheets.ts';
import { createActPlanner } from './session-acts.ts';
import { makeCoreWrong } from './wrong-core.ts';

// The process that is killed: works in the room without end and says over pipe 3 what the core has acknowledged.
const order = JSON.parse(process.argv[2]!) as SessionOrder;
// Synchronous: what was said has left this process, whatever happens to it next.
const tell = (message: SessionMessage) => writeSync(3, `${JSON.stringify(message)}\n`);

if (order.wrong !== null && order.wrong !== 'answersFirst') makeCoreWrong(order.wrong);
const { client } = openDrillCore(order.folder, order.migrationsFolder);
const report = await client.preservation.verifyRoom({ blobs: true });
tell({
  at: 'open',
  findings: [
    ...(report.brokenAt === null ? [] : [`the chain is broken at ${report.brokenAt}`]), ...(report.database.ok ? [] : [`integrity: ${report.database.detail}`]),
    ...report.blobs.missing.map((sha256) => `a row without its image: ${sha256}`), ...report.blobs.damaged.map((sha256) => `a damaged image: ${sha256}`),
    ...(report.blobs.orphans === 0 ? [] : [`${report.blobs.orphans} images without a row`]),
  ],
});

// A killed process leaves no compile cache behind by itself.
flushCompileCache();

const random = drillRandom(order.seed);
const plan = await createActPlanner(client, random, await createSheets());
// A backup now and then is enough work for one room. A core that was made wrong is refused by its own line, which reads every image again.
const usual = ACTS.filter((act) => act !== 'backup' && (order.wrong === null || (act !== 'work' && act !== 'step')));
for (let step = 0; ; step++) {
  const act = step === order.before ? order.aim : random.pick(usual);
  const { foreseen, perform } = await plan(act);
  tell({ at: 'about', act, facts: foreseen });
  if (order.wrong === 'answersFirst') tell({ at: 'done', act, facts: foreseen });
  const facts = await perform();
  if (order.wrong !== 'answersFirst') tell({ at: 'done', act, facts });
}
