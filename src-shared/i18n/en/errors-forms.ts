import type { formsErrors } from '../../errors/forms.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const formsErrorWords: ErrorWordsFor<typeof formsErrors> = {
  FORMS_NO_SUCH_FORM: { what: 'There is no form called {{formId}}.', kept: 'Nothing was printed.', action: 'Choose one from the list of forms (command line: muniment form list).' },
  FORMS_SUBJECT_UNSUITABLE: { what: '“{{form}}” cannot be printed of what was chosen.', kept: 'Nothing was printed.', action: 'Choose another form, or the items, volumes or boxes that it is about.' },
  FORMS_NOTHING_TO_PRINT: { what: 'There is nothing to print in what was chosen.', action: 'Check the filters; only records that you may see are printed.' },
  FORMS_TOO_MANY_RECORDS: { what: 'More than {{most}} records were chosen: too many for one form.', kept: 'Nothing was printed.', action: 'Print by year, by unit or by box.' },
  FORMS_PARAMETER_INVALID: { what: 'The value of “{{name}}” is not one that the form allows.', kept: 'Nothing was printed.', action: 'Enter a value within the limits.' },
  FORMS_CHARACTERS_UNPRINTABLE: { what: '{{count}} characters cannot be printed with the fonts of this machine: {{characters}}.', kept: 'Nothing was printed, and no description was changed.', action: 'Install a font that has them (for private characters put the font into forms/fonts in the room’s data folder), or confirm that 〓 stands in their place.' },
  FORMS_NO_CHINESE_FONT: { what: 'This machine has no Chinese font for forms.', kept: 'Nothing was printed.', action: 'Install one of these: {{fonts}}; or put a font file into forms/fonts in the room’s data folder.' },
  FORMS_TEMPLATE_BROKEN: { what: 'The template {{file}} is wrong (line {{line}}, column {{column}}): {{message}}', kept: 'No record was changed and nothing was printed.', action: 'Correct the template, or delete this file from the room’s forms folder to get the built-in one back.' },
  FORMS_TOO_SLOW: { what: 'Setting the form took longer than {{seconds}} seconds and was stopped.', kept: 'No record was changed.', action: 'Try with fewer records; if the template was changed, look for a loop that never ends.' },
  FORMS_TYPESETTER_GONE: { what: 'The typesetter stopped unexpectedly.', kept: 'No record was changed and nothing was printed.', action: 'Try again; if it happens again, give the log to your technician.' },
  FORMS_NO_SUCH_DOCUMENT: { what: 'This printed document cannot be found.', kept: 'That it was printed stands in the audit record.', action: 'Printed documents are kept for a while only. Print it again.' },
};
