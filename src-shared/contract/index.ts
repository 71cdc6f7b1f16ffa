import type { ContractRouterClient } from '@orpc/contract';
import { arrangement } from './arrangement.ts';
import { candidates } from './candidates.ts';
import { cases } from './cases.ts';
import { catalogue } from './catalogue.ts';
import { climate } from './climate.ts';
import { attachments } from './attachments.ts';
import { digitisation } from './digitisation.ts';
import { forms } from './forms.ts';
import { exports } from './exports.ts';
import { images } from './images.ts';
import { imports } from './imports.ts';
import { labels } from './labels.ts';
import { people } from './people.ts';
import { preservation } from './preservation.ts';
import { schemes } from './schemes.ts';
import { search } from './search.ts';
import { stacks } from './stacks.ts';
import { stocktaking } from './stocktaking.ts';
import { completeness } from './completeness.ts';
import { declassification } from './declassification.ts';
import { dictionaries } from './dictionaries.ts';
import { references } from './references.ts';
import { registers } from './registers.ts';
import { subjects } from './subjects.ts';
import { system } from './system.ts';
import { transfers } from './transfers.ts';
import { deliveries } from './deliveries.ts';
import { duplicates } from './duplicates.ts';
import { dispatches } from './dispatches.ts';
import { shipments } from './shipments.ts';
import { line } from './line.ts';
import { quality } from './quality.ts';
import { tasks } from './tasks.ts';

/** Everything a screen, a script or a test may ask of the core; the same behind every door. */
export const contract = { labels, forms, people, schemes, catalogue, arrangement, dictionaries, completeness, declassification, references, subjects, registers, duplicates, imports, exports, cases, transfers, deliveries, dispatches, shipments, line, quality, digitisation, images, candidates, attachments, search, stacks, stocktaking, climate, tasks, preservation, system };
export type Contract = typeof contract;

/** The typed client of the contract, whatever carries it. */
export type MunimentClient = ContractRouterClient<Contract>;
