import { dictionariesErrorWords } from './errors-dictionaries.ts';
import { referencesErrorWords } from './errors-references.ts';
import { registersErrorWords } from './errors-registers.ts';
import { deliveriesErrorWords } from './errors-deliveries.ts';
import { duplicatesErrorWords } from './errors-duplicates.ts';
import { transfersErrorWords } from './errors-transfers.ts';
import { dispatchesErrorWords } from './errors-dispatches.ts';
import { shipmentsErrorWords } from './errors-shipments.ts';
import { qualityErrorWords } from './errors-quality.ts';
import { lineErrorWords } from './errors-line.ts';
import { casesErrorWords } from './errors-cases.ts';
import { subjectsErrorWords } from './errors-subjects.ts';
import { arrangementErrorWords } from './errors-arrangement.ts';
import { catalogueErrorWords } from './errors-catalogue.ts';
import { climateErrorWords } from './errors-climate.ts';
import { devicesErrorWords } from './errors-devices.ts';
import { attachmentsErrorWords } from './errors-attachments.ts';
import { digitisationErrorWords } from './errors-digitisation.ts';
import { exchangeErrorWords } from './errors-exchange.ts';
import { hostErrorWords } from './errors-host.ts';
import { exportsErrorWords } from './errors-exports.ts';
import { candidatesErrorWords } from './errors-candidates.ts';
import { imagesErrorWords } from './errors-images.ts';
import { importsErrorWords } from './errors-imports.ts';
import { formsErrorWords } from './errors-forms.ts';
import { labelsErrorWords } from './errors-labels.ts';
import { peopleErrorWords } from './errors-people.ts';
import { preservationErrorWords } from './errors-preservation.ts';
import { printingErrorWords } from './errors-printing.ts';
import { scanErrorWords } from './errors-scan.ts';
import { schemesErrorWords } from './errors-schemes.ts';
import { searchErrorWords } from './errors-search.ts';
import { stacksErrorWords } from './errors-stacks.ts';
import { stocktakingErrorWords } from './errors-stocktaking.ts';
import { systemErrorWords } from './errors-system.ts';
import { syncErrorWords } from './errors-sync.ts';
import { officeErrorWords } from './errors-office.ts';
import { tasksErrorWords } from './errors-tasks.ts';
import type { ErrorCode } from '../../errors.ts';
import type { ErrorWords } from '../error-words.ts';

/** Words for every error code; typed so that a missing code does not compile. */
export const errorWords: Readonly<Record<ErrorCode, ErrorWords>> = {
  ...hostErrorWords,
  ...peopleErrorWords,
  ...schemesErrorWords,
  ...arrangementErrorWords,
  ...casesErrorWords,
  ...transfersErrorWords,
  ...deliveriesErrorWords,
  ...duplicatesErrorWords,
  ...dispatchesErrorWords,
  ...shipmentsErrorWords,
  ...qualityErrorWords,
  ...lineErrorWords,
  ...subjectsErrorWords,
  ...registersErrorWords,
  ...dictionariesErrorWords,
  ...referencesErrorWords,
  ...catalogueErrorWords,
  ...imagesErrorWords,
  ...candidatesErrorWords,
  ...importsErrorWords,
  ...exportsErrorWords,
  ...digitisationErrorWords,
  ...attachmentsErrorWords,
  ...exchangeErrorWords,
  ...searchErrorWords,
  ...stacksErrorWords,
  ...stocktakingErrorWords,
  ...climateErrorWords,
  ...syncErrorWords,
  ...tasksErrorWords,
  ...devicesErrorWords,
  ...scanErrorWords,
  ...printingErrorWords,
  ...labelsErrorWords,
  ...formsErrorWords,
  ...preservationErrorWords,
  ...systemErrorWords,
  ...officeErrorWords,
};
