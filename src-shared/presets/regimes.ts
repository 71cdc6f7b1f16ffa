import s01 from '../../resources/presets/regimes/S01.json' with { type: 'json' };
import s02 from '../../resources/presets/regimes/S02.json' with { type: 'json' };
import s03 from '../../resources/presets/regimes/S03.json' with { type: 'json' };
import s04 from '../../resources/presets/regimes/S04.json' with { type: 'json' };
import s05 from '../../resources/presets/regimes/S05.json' with { type: 'json' };
import s06 from '../../resources/presets/regimes/S06.json' with { type: 'json' };
import s07 from '../../resources/presets/regimes/S07.json' with { type: 'json' };
import s08 from '../../resources/presets/regimes/S08.json' with { type: 'json' };
import s09 from '../../resources/presets/regimes/S09.json' with { type: 'json' };
import s10 from '../../resources/presets/regimes/S10.json' with { type: 'json' };
import s11 from '../../resources/presets/regimes/S11.json' with { type: 'json' };
import s12 from '../../resources/presets/regimes/S12.json' with { type: 'json' };
import s13 from '../../resources/presets/regimes/S13.json' with { type: 'json' };
import s14 from '../../resources/presets/regimes/S14.json' with { type: 'json' };
import s15 from '../../resources/presets/regimes/S15.json' with { type: 'json' };
import s16 from '../../resources/presets/regimes/S16.json' with { type: 'json' };
import s17 from '../../resources/presets/regimes/S17.json' with { type: 'json' };
import s18 from '../../resources/presets/regimes/S18.json' with { type: 'json' };
import s19 from '../../resources/presets/regimes/S19.json' with { type: 'json' };
import s20 from '../../resources/presets/regimes/S20.json' with { type: 'json' };
import s21 from '../../resources/presets/regimes/S21.json' with { type: 'json' };
import s22 from '../../resources/presets/regimes/S22.json' with { type: 'json' };
import s23 from '../../resources/presets/regimes/S23.json' with { type: 'json' };
import s24 from '../../resources/presets/regimes/S24.json' with { type: 'json' };
import s25 from '../../resources/presets/regimes/S25.json' with { type: 'json' };
import s26 from '../../resources/presets/regimes/S26.json' with { type: 'json' };
import s27 from '../../resources/presets/regimes/S27.json' with { type: 'json' };
import s28 from '../../resources/presets/regimes/S28.json' with { type: 'json' };
import s29 from '../../resources/presets/regimes/S29.json' with { type: 'json' };
import s30 from '../../resources/presets/regimes/S30.json' with { type: 'json' };
import s31 from '../../resources/presets/regimes/S31.json' with { type: 'json' };
import s32 from '../../resources/presets/regimes/S32.json' with { type: 'json' };
import { regimePreset, type RegimePreset } from './regime-preset.ts';

/** Every file of `resources/presets/regimes`, in the order in which they are offered. */
export const REGIME_PRESETS: readonly RegimePreset[] = [
  s01, s02, s03, s04, s05, s06, s07, s08, s09, s10, s11, s12, s13, s14, s15, s16,
  s17, s18, s19, s20, s21, s22, s23, s24, s25, s26, s27, s28, s29, s30, s31, s32,
].map((file) => regimePreset.parse(file));
