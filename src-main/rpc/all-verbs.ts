import { searchVerbs } from './routes/search-verbs.ts';
import { arrangementVerbs } from './routes/arrangement-verbs.ts';
import { attachmentsVerbs } from './routes/attachments-verbs.ts';
import { transfersVerbs } from './routes/transfers-verbs.ts';
import { lineVerbs } from './routes/line-verbs.ts';
import { casesVerbs } from './routes/cases-verbs.ts';
import { catalogueVerbs } from './routes/catalogue-verbs.ts';
import { digitisationVerbs } from './routes/digitisation-verbs.ts';
import { formsVerbs } from './routes/forms-verbs.ts';
import { exportsVerbs } from './routes/exports-verbs.ts';
import { importsVerbs } from './routes/imports-verbs.ts';
import { labelsVerbs } from './routes/labels-verbs.ts';
import { peopleVerbs } from './routes/people-verbs.ts';
import { schemesVerbs } from './routes/schemes-verbs.ts';
import { tasksVerbs } from './routes/tasks-verbs.ts';
import { stacksVerbs } from './routes/stacks-verbs.ts';
import { stocktakingVerbs } from './routes/stocktaking-verbs.ts';
import { climateVerbs } from './routes/climate-verbs.ts';
import { preservationVerbs } from './routes/preservation-verbs.ts';
import { completenessVerbs } from './routes/completeness-verbs.ts';
import { declassificationVerbs } from './routes/declassification-verbs.ts';
import { dictionariesVerbs } from './routes/dictionaries-verbs.ts';
import { referencesVerbs } from './routes/references-verbs.ts';
import { subjectsVerbs } from './routes/subjects-verbs.ts';
import { systemVerbs } from './routes/system-verbs.ts';
import type { Verbs } from './verbs.ts';

/** Every verb behind the contract. */
export const verbs: Verbs = { labels: labelsVerbs, forms: formsVerbs, people: peopleVerbs, system: systemVerbs, preservation: preservationVerbs, digitisation: digitisationVerbs, attachments: attachmentsVerbs, schemes: schemesVerbs, catalogue: catalogueVerbs, arrangement: arrangementVerbs, dictionaries: dictionariesVerbs, completeness: completenessVerbs, declassification: declassificationVerbs, references: referencesVerbs, subjects: subjectsVerbs, imports: importsVerbs, exports: exportsVerbs, cases: casesVerbs, transfers: transfersVerbs, line: lineVerbs, search: searchVerbs, stacks: stacksVerbs, stocktaking: stocktakingVerbs, climate: climateVerbs, tasks: tasksVerbs };
