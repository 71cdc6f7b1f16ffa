import { RPCHandler } from '@orpc/server/message-port';
import type { MessagePortMain } from 'electron';
import { createLogger } from '#main/platform/logger.ts';
import type { Core } from '#main/core.ts';
import type { DoorContext } from '#main/rpc/router.ts';
import { describeError } from '../describe-error.ts';
import { openSampleRoom } from '../sample-room.ts';
import { clock, startCore } from '../start-core.ts';
import { toCoreProcess, type FromCoreProcess } from './door-messages.ts';
import { reportTaskCounts } from './report-task-counts.ts';
import { createProcessRelay } from './process-relay.ts';

/** Entry point of the utility process that holds the core. Windows talk to it over ports of their own; a crash here closes no window. */

const parent = process.parentPort;
const post = (message: FromCoreProcess) => parent.postMessage(message);
const relay = createProcessRelay(post);
const logger = createLogger(clock, (line) => process.stderr.write(`${line}\n`));

let opened: { core: Core; handler: RPCHandler<DoorContext>; close(): Promise<void> } | null = null;
const waiting: MessagePortMain[] = [];

async function start(folder: string, sample: boolean, repair: boolean): Promise<void> {
  const { core, files } = startCore({ folder, create: true, repairMode: repair, logger, deviceHost: () => ({ start: () => relay.start('device-host') }), startTypesetter: () => () => relay.start('typesetter'), startReader: () => () => relay.start('page-reading'), startPictures: () => () => relay.start('picture-work') });
  const room = repair ? null : await openSampleRoom({ core, files, folder, wanted: sample, logger, launchEmulators: relay.launchEmulators, report: (text) => logger.info(text) });
  const handler = new RPCHandler<DoorContext>(core.router as never, {
    clientInterceptors: [async ({ next, path }) => {
      try {
        return await next();
      } catch (error) {
        throw core.toDoorError(error, path.join('.'));
      }
    }],
  });
  const endCounts = repair ? () => undefined : reportTaskCounts(core, (counts) => post({ kind: 'taskCounts', ...counts }));
  opened = { core, handler, async close() { endCounts(); await core.close(); await room?.close(); } };
  for (const port of waiting.splice(0)) connect(port);
  post({ kind: 'ready' });
}

function connect(port: MessagePortMain): void {
  if (!opened) { waiting.push(port); return; }
  opened.handler.upgrade(port, { context: { connection: opened.core.connect('electron') } });
  port.start();
}

parent.on('message', ({ data, ports }) => {
  const message = toCoreProcess.parse(data);
  if (message.kind === 'start') {
    start(message.folder, message.sample, message.repair).catch((error: unknown) => post({ kind: 'failed', ...describeError(error, Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh-CN' : 'en') }));
  } else if (message.kind === 'connect' && ports[0]) connect(ports[0]);
  else if (message.kind === 'close') void (opened?.close() ?? Promise.resolve()).then(() => post({ kind: 'closed' }));
  else relay.receive(message);
});
