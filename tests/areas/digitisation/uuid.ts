import { systemClock } from '#main/platform/clock.ts';
import { createIdSource } from '#main/platform/ids.ts';

const ids = createIdSource(systemClock);

export const v7 = () => ids.uuid();
