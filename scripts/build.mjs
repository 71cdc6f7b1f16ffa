import { setUp } from './setup/set-up.mjs';

// npm run build: both parts, whether stale or not.
setUp({ build: ['core', 'renderer'], debianPackages: 'not needed', force: true });
