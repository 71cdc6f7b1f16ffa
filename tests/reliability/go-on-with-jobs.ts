import { openTestRoom } from '../harness/open-test-room.ts';

// A core that goes on with the jobs of a room, says when it is open and whenever pages have changed, and ends when none is left. Killed by killed-image-work.test.ts.

const room = await openTestRoom({ folder: process.argv[2]!, create: false });
process.stdout.write('open\n');
const pending = async () => (await room.client.system.listJobs({})).some((job) => job.endedAt === null);
const { lastEvent } = await room.client.system.getStatus({});
if (await pending()) for await (const event of await room.client.system.watchEvents({ afterNumber: lastEvent })) {
  if (event.name === 'digitisation.pagesChanged') process.stdout.write('changed\n');
  if (event.name === 'system.jobChanged' && !(await pending())) break;
}
await room.core.close();
