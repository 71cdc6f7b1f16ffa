import s01OfficialDocument from '../../resources/presets/processes/S01-official-document.json' with { type: 'json' };
import s05SalesBusiness from '../../resources/presets/processes/S05-sales-business.json' with { type: 'json' };
import s06Construction from '../../resources/presets/processes/S06-construction.json' with { type: 'json' };
import s11Teaching from '../../resources/presets/processes/S11-teaching.json' with { type: 'json' };
import s13Expense from '../../resources/presets/processes/S13-expense.json' with { type: 'json' };
import s16Discharge from '../../resources/presets/processes/S16-discharge.json' with { type: 'json' };
import s22NewSupply from '../../resources/presets/processes/S22-new-supply.json' with { type: 'json' };
import s23HighVoltage from '../../resources/presets/processes/S23-high-voltage.json' with { type: 'json' };
import s24ChangeOfName from '../../resources/presets/processes/S24-change-of-name.json' with { type: 'json' };
import s25CustomerRecord from '../../resources/presets/processes/S25-customer-record.json' with { type: 'json' };
import s27Verification from '../../resources/presets/processes/S27-verification.json' with { type: 'json' };
import s32NewSupply from '../../resources/presets/processes/S32-new-supply.json' with { type: 'json' };
import { processPreset, type ProcessPreset } from './process-preset.ts';

/** Every file of `resources/presets/processes`, in the order in which they are offered. */
export const PROCESS_PRESETS: readonly ProcessPreset[] = [
  s01OfficialDocument, s05SalesBusiness, s06Construction, s11Teaching, s13Expense, s16Discharge, s22NewSupply, s23HighVoltage, s24ChangeOfName, s25CustomerRecord, s27Verification, s32NewSupply,
].map((file) => processPreset.parse(file));
