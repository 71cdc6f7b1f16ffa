import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const savedSearches = sqliteTable('saved_searches', {
  searchId: text('search_id').primaryKey(),
  ownerId: text('owner_id').notNull(),
  owner: text('owner').notNull(),
  name: text('name').notNull(),
  question: text('question').notNull(),
  present: text('present').notNull(),
  shared: integer('shared').notNull(),
  savedAt: text('saved_at').notNull(),
});

export const savedSearchLooks = sqliteTable('saved_search_looks', {
  searchId: text('search_id').notNull(),
  personId: text('person_id').notNull(),
  lastItemN: integer('last_item_n').notNull(),
});
