import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

// Fonds 全宗, units 机构, 档号 rules and the numbers given out.
// The SQL of migrations/room is the authority (constraints, indexes); a test compares every column with it.

export const fonds = sqliteTable('fonds', {
  fondsId: text('fonds_id').primaryKey(),
  code: text('code').notNull(),
  name: text('name').notNull(),
  history: text('history').notNull(),
  startYear: integer('start_year'),
  endYear: integer('end_year'),
  custom: text('custom').notNull().default('{}'),
  version: integer('version').notNull(),
});

export const units = sqliteTable('units', {
  unitId: text('unit_id').primaryKey(),
  fondsId: text('fonds_id').notNull(),
  code: text('code').notNull(),
  name: text('name').notNull(),
  active: integer('active').notNull(),
  version: integer('version').notNull(),
});

export const codeRules = sqliteTable('code_rules', {
  codeRuleId: text('code_rule_id').primaryKey(),
  fondsId: text('fonds_id').notNull(),
  recordGroup: text('record_group').notNull(),
  level: text('level').notNull().default('item'),
  fromYear: integer('from_year').notNull().default(0),
  name: text('name').notNull(),
  segments: text('segments').notNull(),
  startAt: integer('start_at').notNull(),
  version: integer('version').notNull(),
});

export const codeSequences = sqliteTable('code_sequences', {
  fondsId: text('fonds_id').notNull(),
  scope: text('scope').notNull(),
  lastNumber: integer('last_number').notNull(),
}, (table) => [primaryKey({ columns: [table.fondsId, table.scope] })]);

/** Runs of numbers that are given to nobody: reserved, retired, leased. */
export const numberBlocks = sqliteTable('number_blocks', {
  blockId: text('block_id').primaryKey(),
  fondsId: text('fonds_id').notNull(),
  scope: text('scope').notNull(),
  firstNumber: integer('first_number').notNull(),
  lastNumber: integer('last_number').notNull(),
  kind: text('kind').notNull(),
  holder: text('holder').notNull(),
  reason: text('reason').notNull(),
  madeAt: text('made_at').notNull(),
  madeBy: text('made_by').notNull(),
  releasedAt: text('released_at'),
});

/** How a record group, or a class of it, is arranged. */
export const arrangementModes = sqliteTable('arrangement_modes', {
  fondsId: text('fonds_id').notNull(),
  recordGroup: text('record_group').notNull(),
  classCode: text('class_code').notNull(),
  fromYear: integer('from_year').notNull().default(0),
  kind: text('kind').notNull(),
  level: text('level').notNull(),
  temporaryFirst: integer('temporary_first').notNull(),
}, (table) => [primaryKey({ columns: [table.fondsId, table.recordGroup, table.classCode, table.fromYear] })]);

/** Elements beyond the fixed ones; empty `fondsId` or `recordGroup`: of every one. */
export const customFields = sqliteTable('custom_fields', {
  fondsId: text('fonds_id').notNull(),
  recordGroup: text('record_group').notNull(),
  level: text('level').notNull(),
  key: text('key').notNull(),
  fieldGroup: text('field_group').notNull(),
  labelZh: text('label_zh').notNull(),
  labelEn: text('label_en').notNull(),
  type: text('type').notNull(),
  required: integer('required').notNull(),
  pattern: text('pattern').notNull(),
  choices: text('choices').notNull(),
  dictionary: text('dictionary').notNull().default(''),
  searchable: integer('searchable').notNull(),
  inList: integer('in_list').notNull(),
  position: integer('position').notNull(),
  active: integer('active').notNull(),
  version: integer('version').notNull(),
}, (table) => [primaryKey({ columns: [table.key, table.level, table.recordGroup, table.fondsId] })]);

/** 分类方案. */
export const classificationSchemes = sqliteTable('classification_schemes', {
  fondsId: text('fonds_id').notNull(),
  recordGroup: text('record_group').notNull(),
  parts: text('parts').notNull(),
  version: integer('version').notNull(),
});

/** 类别. */
export const classes = sqliteTable('classes', {
  fondsId: text('fonds_id').notNull(),
  recordGroup: text('record_group').notNull(),
  classCode: text('class_code').notNull(),
  name: text('name').notNull(),
  active: integer('active').notNull(),
  version: integer('version').notNull(),
});

/** 全宗卷. */
export const fondsFileEntries = sqliteTable('fonds_file_entries', {
  n: integer('n').primaryKey(),
  entryId: text('entry_id').notNull(),
  fondsId: text('fonds_id').notNull(),
  category: text('category').notNull(),
  title: text('title').notNull(),
  date: text('date').notNull(),
  body: text('body').notNull(),
  writtenAt: text('written_at').notNull(),
  writtenBy: text('written_by').notNull(),
  updatedAt: text('updated_at').notNull(),
  updatedBy: text('updated_by').notNull(),
  deletedAt: text('deleted_at'),
  version: integer('version').notNull(),
});

/** 词表. */
export const dictionaries = sqliteTable('dictionaries', {
  dictionaryKey: text('dictionary_key').primaryKey(),
  labelZh: text('label_zh').notNull(),
  labelEn: text('label_en').notNull(),
  strict: integer('strict').notNull(),
  fields: text('fields').notNull(),
  version: integer('version').notNull(),
});

export const dictionaryWords = sqliteTable('dictionary_words', {
  dictionaryKey: text('dictionary_key').notNull(),
  word: text('word').notNull(),
  labelEn: text('label_en').notNull(),
  position: integer('position').notNull(),
  active: integer('active').notNull(),
}, (table) => [primaryKey({ columns: [table.dictionaryKey, table.word] })]);
