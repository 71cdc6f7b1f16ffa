import business from '../../resources/presets/form-types/business-form.json' with { type: 'json' };
import catalogueList from '../../resources/presets/form-types/item-catalogue.json' with { type: 'json' };
import medical from '../../resources/presets/form-types/medical-front-page.json' with { type: 'json' };
import official from '../../resources/presets/form-types/official-paper.json' with { type: 'json' };
import { formTypePreset, type FormTypePreset } from './form-type-preset.ts';

/** Every file of `resources/presets/form-types`, in the order in which they are tried. */
export const FORM_TYPE_PRESETS: readonly FormTypePreset[] = [official, medical, business, catalogueList].map((file) => formTypePreset.parse(file));
