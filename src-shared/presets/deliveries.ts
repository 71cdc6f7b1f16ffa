import s01Office from '../../resources/presets/deliveries/S01-office.json' with { type: 'json' };
import s05Sales from '../../resources/presets/deliveries/S05-sales.json' with { type: 'json' };
import s06Construction from '../../resources/presets/deliveries/S06-construction.json' with { type: 'json' };
import s13Expense from '../../resources/presets/deliveries/S13-expense.json' with { type: 'json' };
import s16Hospital from '../../resources/presets/deliveries/S16-hospital.json' with { type: 'json' };
import s27Customers from '../../resources/presets/deliveries/S27-customers.json' with { type: 'json' };
import { deliveryPreset, type DeliveryPreset } from './delivery-preset.ts';

/** Every file of `resources/presets/deliveries`, in the order in which they are offered. */
export const DELIVERY_PRESETS: readonly DeliveryPreset[] = [s01Office, s05Sales, s06Construction, s13Expense, s16Hospital, s27Customers].map((file) => deliveryPreset.parse(file));
