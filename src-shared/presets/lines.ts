import da31 from '../../resources/presets/lines/DA31.json' with { type: 'json' };
import s24 from '../../resources/presets/lines/S24.json' with { type: 'json' };
import s27 from '../../resources/presets/lines/S27.json' with { type: 'json' };
import { linePreset, type LinePreset } from './line-preset.ts';

/** Every file of `resources/presets/lines`, in the order in which they are offered. */
export const LINE_PRESETS: readonly LinePreset[] = [da31, s24, s27].map((file) => linePreset.parse(file));
