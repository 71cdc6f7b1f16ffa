import type { MunimentClient } from '#shared/contract/index.ts';

export type RoomClimate = Awaited<ReturnType<MunimentClient['climate']['listRoomClimates']>>[number];
export type ClimateSeries = Awaited<ReturnType<MunimentClient['climate']['listSeries']>>;
