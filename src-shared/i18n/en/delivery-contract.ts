import type { MessagesOf } from '../messages-of.ts';
import type { contractWords as chinese } from '../zh-CN/delivery-contract.ts';

/** The text for the people of the other system. Every rule in it is kept by src-main/formats/deliveries. */
export const contractWords: MessagesOf<typeof chinese> = {
  opening: `# {{name}}: contract with the archive room

The archive system takes files and data from an intermediate store, on a schedule and by hand. Your system writes into the store; the archive system reads, moves and deletes nothing of yours, and writes receipts beside it.`,
  folder: `## One delivery

1. In the folder of the document type make a folder of any name that you have not used before, such as \`20261130-0001\`.
2. Write the files into it.
3. Write the manifest \`manifest.json\` (UTF-8): every record and its files. \`manifest.csv\` does as well.
4. **Last**, write the marker: a file \`DONE\` that holds the SHA-256 of the manifest (64 hexadecimal digits). Whatever has no \`DONE\` is not finished and is not taken.

A delivery is taken as a whole or not at all: with one record wrong, none is taken.`,
  table: `## One delivery

The store is a SQLite file with one table for each document type, named as below. A row is a record:

| column | what it holds |
|---|---|
| external_id | its own number in your system, text |
| revision | its version, text, may be empty |
| ready | 0 while you write; 1, set in the same transaction, when the row and its files are complete |
| others | the fields, named as below |

Files stand in the table \`files\`: document_type (name of the table), external_id, revision, name, sha256 (64 hexadecimal digits), content (BLOB).

Receipts are written into the table \`receipts\`: document_type, external_id, revision, receipt (JSON), problems (CSV, where something was refused).`,
  types: '## Document types', content: { required: 'Brings its files.', optional: 'With files or with data only.', none: 'Data only, no files.' },
  stages: 'Stages that have ended, one a record: number of the case, stage, and when it ended.', expected: 'The list “{{list}}”: one paper a record, with the day and the unit that it is about.',
  idField: 'The external id may also be called “{{name}}”; external_id is not needed then.', yourName: 'Your field', ourName: 'In the archive', needed: 'Needed', yes: 'yes',
  fields: { unit: 'unit', caseNumber: 'number of the case', stage: 'stage', endedAt: 'when it ended', lateReason: 'why it comes late', account: 'account', sourceCode: 'number in your system' },
  values: { title: 'Notice of a meeting on flood control', documentNumber: 'QS [2026] 12', date: '2026-11-30', responsible: 'Qingshi Water Bureau', unit: 'Office', sourceCode: 'OA-2026-000123' },
  example: `## An example

\`\`\`
{{type}}/20261130-0001/
  letter.pdf
  annex.jpg
  manifest.json
  DONE
\`\`\`

\`\`\`json
{
  "records": [
    {
      "externalId": "OA-2026-000123",
      "revision": "1",
      "fields": { {{fields}} },
      "files": [
        { "name": "letter.pdf", "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" },
        { "name": "annex.jpg", "sha256": "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752" }
      ]
    }
  ]
}
\`\`\`

In a CSV manifest every file has a row; a record with several files has several rows that agree in everything else. Columns: \`external_id\`, \`revision\`, \`file\`, \`sha256\`, and the fields.`,
  csv: `## Data only

A single CSV will do, such as \`20261130.csv\`; when it is complete add \`20261130.csv.done\` with the SHA-256 of the CSV. UTF-8 and GB 18030 are read.`,
  rules: `## Numbers, versions, deletion

- An **external id** is unique in your system, is never changed and never given to another record.
- The same id with the same fields and files is not taken again; the receipt says \`unchanged\`.
- The same id with other fields or files is kept beside the first as a new version, and an archivist decides. Nothing that was taken is overwritten.
- No delivery deletes a record of the archive. What you delete stays there; to have something withdrawn, speak to the archive room.
- Names of files have no path and none of \\ / : * ? " < > |. No links. Programs and archives are not taken.
- Every file has its SHA-256 in the manifest, and each is compared.`,
  answers: `## Receipts

Beside what was taken lies \`receipt.json\` (for a single CSV \`name.csv.receipt.json\`) with what became of each record: \`taken\`, \`unchanged\`, \`newVersion\` and \`duplicate\` (an archivist decides), \`refused\`, \`withheld\` (others of the delivery were wrong).

Where something was refused there is a \`refused.csv\` as well: which record, which of your fields, which value, why. Correct it and write manifest and \`DONE\` anew; it is taken next time, in the same folder. When there is a receipt that says \`taken\` you may clear that delivery from the store.`,
  limits: `## Limits

At most {{records}} records and {{pages}} pages a delivery, {{megabytes}} MB a file, {{text}} characters a field, {{manifest}} MB a manifest. Send more in several deliveries.`,
};
