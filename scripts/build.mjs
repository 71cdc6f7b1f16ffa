import { buildWhenStale } from './setup/build-when-stale.mjs';
import { setUp } from './setup/set-up.mjs';

// npm run build: both parts, whether stale or not.
const { root, node } = setUp({ build: [], debianPackages: 'not needed' });
for (const part of ['core', 'renderer']) buildWhenStale(root, node, part, { force: true });
