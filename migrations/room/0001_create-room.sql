-- The bones: what this room is, its chain, its announcements, its queue.
CREATE TABLE room_meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE me (
  device_id TEXT PRIMARY KEY, room_id TEXT NOT NULL, inc TEXT NOT NULL, seq INTEGER NOT NULL, head BLOB NOT NULL,
  hq_epoch TEXT, hq_acked INTEGER NOT NULL DEFAULT 0, hq_last_contact_at TEXT
) STRICT;

-- Outbox, audit chain and change history in one. Every index here is paid by every write: `seq` runs with `n` inside an incarnation and
-- `tx` is the number of the first op of its transaction; the chain itself proves both. That no op stands here twice is the database's word.
CREATE TABLE op_log (
  n INTEGER PRIMARY KEY,
  op_id TEXT NOT NULL UNIQUE,
  inc TEXT NOT NULL, seq INTEGER NOT NULL,
  tx INTEGER NOT NULL,
  ms INTEGER NOT NULL, c INTEGER NOT NULL,
  actor TEXT NOT NULL, class TEXT NOT NULL CHECK (class IN ('F','O','A','R')),
  kind TEXT NOT NULL, entity TEXT NOT NULL, eid TEXT NOT NULL,
  sv INTEGER NOT NULL, body TEXT NOT NULL, base TEXT,
  prev BLOB NOT NULL, hash BLOB NOT NULL,
  st INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX op_log_by_entity ON op_log (entity, eid);

-- Last writer of a field. Where a field has none, it was the last op that wrote the whole record (class O, no `base`).
CREATE TABLE stamps (
  entity TEXT NOT NULL, eid TEXT NOT NULL, field TEXT NOT NULL, ms INTEGER NOT NULL, c INTEGER NOT NULL, op_id TEXT NOT NULL,
  PRIMARY KEY (entity, eid, field)
) STRICT, WITHOUT ROWID;

-- The newest are always kept, so a number is never given twice.
CREATE TABLE events (number INTEGER PRIMARY KEY, at TEXT NOT NULL, name TEXT NOT NULL, payload TEXT NOT NULL) STRICT;

CREATE TABLE jobs (
  n INTEGER PRIMARY KEY, job_id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('queued','running','done','failed','cancelled')),
  payload TEXT NOT NULL, cursor TEXT NOT NULL DEFAULT '{}', done INTEGER NOT NULL DEFAULT 0, total INTEGER NOT NULL DEFAULT 0, attempts INTEGER NOT NULL DEFAULT 0,
  run_after_ms INTEGER NOT NULL DEFAULT 0, priority INTEGER NOT NULL DEFAULT 1, error_code TEXT, error_detail TEXT, label TEXT NOT NULL, result TEXT NOT NULL DEFAULT '{}',
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, actor TEXT NOT NULL, started_at TEXT, ended_at TEXT
) STRICT;
CREATE INDEX jobs_by_state ON jobs (state, run_after_ms);

CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE blobs (sha256 TEXT PRIMARY KEY, size_bytes INTEGER NOT NULL, media_type TEXT NOT NULL, created_at TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- People.
CREATE TABLE people (
  person_id TEXT PRIMARY KEY, sign_in_name TEXT NOT NULL, sign_in_key TEXT NOT NULL UNIQUE, display_name TEXT NOT NULL, roles TEXT NOT NULL, clearance TEXT NOT NULL,
  password_hash TEXT NOT NULL, active INTEGER NOT NULL, mobile TEXT NOT NULL DEFAULT '', failed_sign_ins INTEGER NOT NULL DEFAULT 0, refused_until_ms INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL, last_sign_in_at TEXT, version INTEGER NOT NULL
) STRICT;
CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES people, created_at TEXT NOT NULL, last_activity_ms INTEGER NOT NULL, locked INTEGER NOT NULL, ended_at TEXT
) STRICT;

-- Schemes.
CREATE TABLE fonds (
  fonds_id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, history TEXT NOT NULL, start_year INTEGER, end_year INTEGER, custom TEXT NOT NULL DEFAULT '{}', version INTEGER NOT NULL
) STRICT;
CREATE TABLE units (
  unit_id TEXT PRIMARY KEY, fonds_id TEXT NOT NULL REFERENCES fonds, code TEXT NOT NULL, name TEXT NOT NULL, active INTEGER NOT NULL, version INTEGER NOT NULL, UNIQUE (fonds_id, code)
) STRICT;
CREATE TABLE code_rules (
  code_rule_id TEXT PRIMARY KEY, fonds_id TEXT NOT NULL REFERENCES fonds, record_group TEXT NOT NULL, level TEXT NOT NULL DEFAULT 'item' CHECK (level IN ('project','volume','item')),
  -- The rule of records formed in this year and later, until a later one begins; 0: always.
  from_year INTEGER NOT NULL DEFAULT 0, name TEXT NOT NULL, segments TEXT NOT NULL, start_at INTEGER NOT NULL, version INTEGER NOT NULL,
  UNIQUE (fonds_id, record_group, level, from_year)
) STRICT;
-- How a record group, or a class of it, is arranged: what its items are filed in (empty: by item), and whether they are filed before they are final.
CREATE TABLE arrangement_modes (
  fonds_id TEXT NOT NULL REFERENCES fonds, record_group TEXT NOT NULL, class_code TEXT NOT NULL, from_year INTEGER NOT NULL DEFAULT 0, kind TEXT NOT NULL, level TEXT NOT NULL CHECK (level IN ('project','volume','item')),
  temporary_first INTEGER NOT NULL CHECK (temporary_first IN (0, 1)), PRIMARY KEY (fonds_id, record_group, class_code, from_year)
) STRICT, WITHOUT ROWID;
-- 分类方案: the order of the parts below a record group, where somebody chose one.
CREATE TABLE classification_schemes (
  fonds_id TEXT NOT NULL REFERENCES fonds, record_group TEXT NOT NULL, parts TEXT NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (fonds_id, record_group)
) STRICT, WITHOUT ROWID;
-- 类别: what class codes are called. A code without a row is a class all the same.
CREATE TABLE classes (
  fonds_id TEXT NOT NULL REFERENCES fonds, record_group TEXT NOT NULL, class_code TEXT NOT NULL, name TEXT NOT NULL, active INTEGER NOT NULL CHECK (active IN (0, 1)), version INTEGER NOT NULL,
  PRIMARY KEY (fonds_id, record_group, class_code)
) STRICT, WITHOUT ROWID;
-- 全宗卷: what is kept about a fonds itself.
CREATE TABLE fonds_file_entries (
  n INTEGER PRIMARY KEY, entry_id TEXT NOT NULL UNIQUE, fonds_id TEXT NOT NULL REFERENCES fonds, category TEXT NOT NULL, title TEXT NOT NULL, date TEXT NOT NULL, body TEXT NOT NULL,
  written_at TEXT NOT NULL, written_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, deleted_at TEXT, version INTEGER NOT NULL
) STRICT;
CREATE INDEX fonds_file_entries_by_fonds ON fonds_file_entries (fonds_id, category, date, n) WHERE deleted_at IS NULL;
-- Highest number ever given in a scope: a deleted number is never given again.
CREATE TABLE code_sequences (
  fonds_id TEXT NOT NULL REFERENCES fonds, scope TEXT NOT NULL, last_number INTEGER NOT NULL, PRIMARY KEY (fonds_id, scope)
) STRICT, WITHOUT ROWID;

-- Elements of description beyond the fixed columns, and what a room says otherwise of built-in ones. fonds_id and record_group '' mean every one.
CREATE TABLE custom_fields (
  fonds_id TEXT NOT NULL, record_group TEXT NOT NULL, level TEXT NOT NULL CHECK (level IN ('fonds','volume','item')), key TEXT NOT NULL, field_group TEXT NOT NULL, label_zh TEXT NOT NULL, label_en TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('text','number','date','choice','flag')), required INTEGER NOT NULL CHECK (required IN (0, 1)), pattern TEXT NOT NULL, choices TEXT NOT NULL, dictionary TEXT NOT NULL DEFAULT '',
  searchable INTEGER NOT NULL CHECK (searchable IN (0, 1)), in_list INTEGER NOT NULL CHECK (in_list IN (0, 1)), position INTEGER NOT NULL, active INTEGER NOT NULL CHECK (active IN (0, 1)), version INTEGER NOT NULL,
  PRIMARY KEY (key, level, record_group, fonds_id)
) STRICT, WITHOUT ROWID;

-- 词表: the words that fields take. A room that has no row for a preset dictionary uses the preset; its first change takes the preset over, words and all.
CREATE TABLE dictionaries (
  dictionary_key TEXT PRIMARY KEY, label_zh TEXT NOT NULL, label_en TEXT NOT NULL, strict INTEGER NOT NULL CHECK (strict IN (0, 1)), fields TEXT NOT NULL, version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE dictionary_words (
  dictionary_key TEXT NOT NULL REFERENCES dictionaries, word TEXT NOT NULL, label_en TEXT NOT NULL, position INTEGER NOT NULL, active INTEGER NOT NULL CHECK (active IN (0, 1)), PRIMARY KEY (dictionary_key, word)
) STRICT, WITHOUT ROWID;

-- Deeds over more records than one transaction should hold: which transactions they took, and from where they go on. Taken back as one, or given up as one.
CREATE TABLE long_deeds (deed_id TEXT PRIMARY KEY, giving_back INTEGER NOT NULL DEFAULT 0 CHECK (giving_back IN (0, 1))) STRICT, WITHOUT ROWID;
CREATE TABLE deed_chunks (
  deed_id TEXT NOT NULL REFERENCES long_deeds (deed_id) ON DELETE CASCADE, tx INTEGER NOT NULL, position TEXT NOT NULL, done INTEGER NOT NULL, records INTEGER NOT NULL, PRIMARY KEY (deed_id, tx)
) STRICT, WITHOUT ROWID;

-- Runs of numbers that are given to nobody: reserved, retired, or leased to another workstation.
CREATE TABLE number_blocks (
  block_id TEXT PRIMARY KEY, fonds_id TEXT NOT NULL REFERENCES fonds, scope TEXT NOT NULL, first_number INTEGER NOT NULL, last_number INTEGER NOT NULL CHECK (last_number >= first_number),
  kind TEXT NOT NULL CHECK (kind IN ('reserved','retired','lease')), holder TEXT NOT NULL, reason TEXT NOT NULL, made_at TEXT NOT NULL, made_by TEXT NOT NULL, released_at TEXT
) STRICT;
CREATE INDEX number_blocks_by_scope ON number_blocks (fonds_id, scope, first_number) WHERE released_at IS NULL;

-- Stacks.
CREATE TABLE devices (
  device_id TEXT PRIMARY KEY, name TEXT NOT NULL, family TEXT NOT NULL, driver TEXT NOT NULL, address TEXT NOT NULL, options TEXT NOT NULL, poll_interval_ms INTEGER NOT NULL,
  enabled INTEGER NOT NULL, room_id TEXT, version INTEGER NOT NULL
) STRICT;
CREATE TABLE rooms (room_id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, medium TEXT NOT NULL, version INTEGER NOT NULL) STRICT;
CREATE TABLE banks (
  bank_id TEXT PRIMARY KEY, room_id TEXT NOT NULL REFERENCES rooms, code TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, device_id TEXT REFERENCES devices,
  carriages INTEGER NOT NULL, sections INTEGER NOT NULL, shelves_per_section INTEGER NOT NULL, shelf_width_mm INTEGER NOT NULL, carriage_depth_mm INTEGER NOT NULL, aisle_width_mm INTEGER NOT NULL,
  version INTEGER NOT NULL, UNIQUE (room_id, code)
) STRICT;
CREATE TABLE shelves (
  shelf_id TEXT PRIMARY KEY, bank_id TEXT NOT NULL REFERENCES banks, col INTEGER NOT NULL, face TEXT NOT NULL CHECK (face IN ('A','B')), section INTEGER NOT NULL, level INTEGER NOT NULL,
  barcode TEXT NOT NULL UNIQUE, width_mm INTEGER NOT NULL, used_mm INTEGER NOT NULL DEFAULT 0, UNIQUE (bank_id, col, face, section, level)
) STRICT;
CREATE TABLE boxes (
  n INTEGER PRIMARY KEY, box_id TEXT NOT NULL UNIQUE, box_number TEXT NOT NULL, barcode TEXT NOT NULL UNIQUE, fonds_id TEXT NOT NULL REFERENCES fonds, record_group TEXT NOT NULL, year INTEGER NOT NULL,
  unit_id TEXT REFERENCES units, retention TEXT NOT NULL, thickness_mm INTEGER NOT NULL, shelf_id TEXT REFERENCES shelves, slot INTEGER, state TEXT NOT NULL CHECK (state IN ('open','placed','takenOut')),
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX boxes_by_shelf ON boxes (shelf_id, slot);
-- Sequence numbers are kept before they are sent: after a restart the state is read back, never resent.
CREATE TABLE shelf_commands (
  n INTEGER PRIMARY KEY, device_id TEXT NOT NULL, sequence INTEGER NOT NULL, command TEXT NOT NULL, target TEXT NOT NULL, actor TEXT NOT NULL, asked_at TEXT NOT NULL, result TEXT, ended_at TEXT,
  remark TEXT NOT NULL DEFAULT ''
) STRICT;
-- Numbers come round again after 65535, but never while one is still out. Stop has none (0): it is recorded when it is over.
CREATE UNIQUE INDEX shelf_commands_open ON shelf_commands (device_id, sequence) WHERE ended_at IS NULL;
CREATE INDEX shelf_commands_by_device ON shelf_commands (device_id, n);
-- Somebody is in an aisle. The row outlives every restart: until it has an end nothing moves the bank.
CREATE TABLE aisle_holds (
  n INTEGER PRIMARY KEY, bank_id TEXT NOT NULL REFERENCES banks (bank_id), aisle INTEGER NOT NULL, purpose TEXT NOT NULL CHECK (purpose IN ('fetch','stocktaking')), held_by_id TEXT NOT NULL, held_by TEXT NOT NULL, held_at TEXT NOT NULL,
  released_at TEXT, released_by TEXT, remark TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX aisle_holds_open ON aisle_holds (bank_id) WHERE released_at IS NULL;
-- Which aisle of a hand-wheeled bank stands open, by the word of whoever turned the wheels.
CREATE TABLE bank_hand_states (bank_id TEXT PRIMARY KEY REFERENCES banks (bank_id), open_aisle INTEGER NOT NULL, confirmed_at TEXT NOT NULL, confirmed_by TEXT NOT NULL) STRICT;
-- What somebody is fetching. Everybody has at most one open list; the order of its walk is worked out when it is read.
CREATE TABLE pick_lists (
  n INTEGER PRIMARY KEY, pick_list_id TEXT NOT NULL UNIQUE, created_by_id TEXT NOT NULL, created_by TEXT NOT NULL, created_at TEXT NOT NULL, closed_at TEXT
) STRICT;
CREATE UNIQUE INDEX pick_lists_open ON pick_lists (created_by_id) WHERE closed_at IS NULL;
CREATE TABLE picks (
  pick_list_id TEXT NOT NULL REFERENCES pick_lists (pick_list_id), item_id TEXT NOT NULL REFERENCES items (item_id), n INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('wanted','taken','missing')), remark TEXT NOT NULL, settled_at TEXT, settled_by TEXT, PRIMARY KEY (pick_list_id, item_id)
) STRICT, WITHOUT ROWID;
-- What one shift of operators leaves to the next, beside what the controllers were told.
CREATE TABLE shift_notes (
  n INTEGER PRIMARY KEY, note_id TEXT NOT NULL UNIQUE, written_at TEXT NOT NULL, written_by TEXT NOT NULL, hands_over INTEGER NOT NULL CHECK (hands_over IN (0, 1)), summary TEXT NOT NULL, remark TEXT NOT NULL
) STRICT;

-- Catalogue.
-- What items are filed in: 案卷 volumes, and 项目 projects that hold volumes. `kind` is what people call it (album, customer file, voucher …).
CREATE TABLE volumes (
  n INTEGER PRIMARY KEY, volume_id TEXT NOT NULL UNIQUE, level TEXT NOT NULL CHECK (level IN ('project','volume')), kind TEXT NOT NULL, parent_id TEXT REFERENCES volumes (volume_id),
  fonds_id TEXT NOT NULL REFERENCES fonds, record_group TEXT NOT NULL, class_code TEXT NOT NULL, year INTEGER NOT NULL, unit_id TEXT REFERENCES units, retention TEXT NOT NULL,
  title TEXT NOT NULL, subject TEXT NOT NULL, responsible TEXT NOT NULL, classification INTEGER NOT NULL CHECK (classification BETWEEN 0 AND 4), secrecy_term TEXT NOT NULL, open_status TEXT NOT NULL,
  keywords TEXT NOT NULL, note TEXT NOT NULL, custom TEXT NOT NULL DEFAULT '{}', temporary INTEGER NOT NULL CHECK (temporary IN (0, 1)),
  archival_code TEXT, volume_number INTEGER, code_scope TEXT, locked_at TEXT,
  deleted_at TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, version INTEGER NOT NULL
) STRICT;
CREATE INDEX volumes_by_scheme ON volumes (fonds_id, record_group, year, archival_code, n);
CREATE UNIQUE INDEX volumes_by_code ON volumes (archival_code) WHERE archival_code IS NOT NULL;
CREATE INDEX volumes_by_parent ON volumes (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX volumes_by_subject ON volumes (subject) WHERE subject <> '';
CREATE TABLE items (
  n INTEGER PRIMARY KEY, item_id TEXT NOT NULL UNIQUE, fonds_id TEXT NOT NULL REFERENCES fonds, record_group TEXT NOT NULL, class_code TEXT NOT NULL DEFAULT '', year INTEGER NOT NULL, unit_id TEXT REFERENCES units, retention TEXT NOT NULL,
  title TEXT NOT NULL, document_number TEXT NOT NULL, responsible TEXT NOT NULL, date TEXT NOT NULL, document_type TEXT NOT NULL, draft_stage TEXT NOT NULL, language TEXT NOT NULL, carrier TEXT NOT NULL,
  page_count INTEGER NOT NULL, classification INTEGER NOT NULL CHECK (classification BETWEEN 0 AND 4), secrecy_term TEXT NOT NULL, open_status TEXT NOT NULL, keywords TEXT NOT NULL, note TEXT NOT NULL,
  -- JSON of texts by key of custom_fields.
  custom TEXT NOT NULL DEFAULT '{}',
  archival_code TEXT, item_number INTEGER, code_scope TEXT, box_id TEXT REFERENCES boxes (box_id),
  -- Other numbers that it is known by, as JSON; code_aliases finds them.
  aliases TEXT NOT NULL DEFAULT '[]',
  volume_id TEXT REFERENCES volumes (volume_id), volume_position INTEGER,
  captured_pages INTEGER NOT NULL DEFAULT 0, unread_pages INTEGER NOT NULL DEFAULT 0,
  deleted_at TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, version INTEGER NOT NULL
) STRICT;
CREATE INDEX items_by_scheme ON items (fonds_id, record_group, year, unit_id, retention, class_code, classification, deleted_at);
-- One for each column that a list can be sorted by; n makes the order strict, so that a page can begin after any row.
CREATE UNIQUE INDEX items_by_code ON items (archival_code);
CREATE INDEX items_by_date ON items (date, n);
-- Dates that reach from one to another; few.
CREATE INDEX items_of_spans ON items (date, n) WHERE instr(date, '-') > 0;
CREATE INDEX items_by_title ON items (title, n);
CREATE INDEX items_by_year ON items (year, n);
CREATE INDEX items_by_document_number ON items (document_number, n);
CREATE INDEX items_by_responsible ON items (responsible, n);
CREATE INDEX items_by_page_count ON items (page_count, n);
-- Covers the report of missing numbers.
CREATE INDEX items_by_scope ON items (fonds_id, code_scope, item_number, classification, deleted_at, record_group) WHERE code_scope IS NOT NULL;
CREATE INDEX items_by_box ON items (box_id) WHERE box_id IS NOT NULL;
-- Has all that the totals of a volume need.
CREATE INDEX items_by_volume ON items (volume_id, volume_position, deleted_at, page_count, date) WHERE volume_id IS NOT NULL;
-- What is still to do; short once a room is in order.
CREATE INDEX items_unnumbered ON items (n) WHERE archival_code IS NULL AND deleted_at IS NULL;
CREATE INDEX items_unboxed ON items (n) WHERE box_id IS NULL AND deleted_at IS NULL;
CREATE INDEX items_unscanned ON items (n) WHERE captured_pages = 0 AND deleted_at IS NULL;
CREATE INDEX items_deleted ON items (n) WHERE deleted_at IS NOT NULL;
-- State secrets, of which a room has few: what is due for declassification.
CREATE INDEX items_secret ON items (fonds_id, n) WHERE classification >= 2 AND deleted_at IS NULL;
CREATE INDEX volumes_secret ON volumes (fonds_id, n) WHERE classification >= 2 AND deleted_at IS NULL;

-- 旧档号, 馆编号 and other numbers, tidied as tidyCode does. Written with items.aliases, never apart from it.
CREATE TABLE code_aliases (
  alias TEXT NOT NULL, item_n INTEGER NOT NULL REFERENCES items (n), kind TEXT NOT NULL, PRIMARY KEY (alias, item_n, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX code_aliases_by_item ON code_aliases (item_n);

-- Further elements of items one by one: a filter by one of them is one walk of this table, a comparison one seek. The triggers keep it with items.custom, and nothing else writes it.
CREATE TABLE custom_values (
  key TEXT NOT NULL, value TEXT NOT NULL, item_n INTEGER NOT NULL REFERENCES items (n), PRIMARY KEY (key, value, item_n)
) STRICT, WITHOUT ROWID;
CREATE INDEX custom_values_by_number ON custom_values (key, CAST(value AS REAL), item_n);
CREATE TRIGGER items_custom_put AFTER INSERT ON items WHEN new.custom <> '{}' BEGIN
  INSERT OR IGNORE INTO custom_values (key, value, item_n) SELECT key, value, new.n FROM json_each(new.custom) WHERE value <> '';
END;
CREATE TRIGGER items_custom_changed AFTER UPDATE OF custom ON items WHEN old.custom <> new.custom BEGIN
  DELETE FROM custom_values WHERE (key, value, item_n) IN (SELECT key, value, old.n FROM json_each(old.custom));
  INSERT OR IGNORE INTO custom_values (key, value, item_n) SELECT key, value, new.n FROM json_each(new.custom) WHERE value <> '';
END;
CREATE TRIGGER items_custom_removed BEFORE DELETE ON items WHEN old.custom <> '{}' BEGIN
  DELETE FROM custom_values WHERE (key, value, item_n) IN (SELECT key, value, old.n FROM json_each(old.custom));
END;

-- 互见号, 参见号: which records belong together. Each pair once, the smaller end (kind and id) first; both ends show it.
CREATE TABLE record_references (
  first_kind TEXT NOT NULL, first_id TEXT NOT NULL, second_kind TEXT NOT NULL, second_id TEXT NOT NULL, relation TEXT NOT NULL, note TEXT NOT NULL,
  PRIMARY KEY (first_kind, first_id, second_kind, second_id, relation)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_references_by_second ON record_references (second_kind, second_id);

-- Whom or what records are about: customers, patients, persons, organisations; events and projects that gather records of any record group.
CREATE TABLE subjects (
  n INTEGER PRIMARY KEY, subject_id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL, other_names TEXT NOT NULL, identifiers TEXT NOT NULL, note TEXT NOT NULL,
  merged_into TEXT REFERENCES subjects (subject_id), version INTEGER NOT NULL
) STRICT;
CREATE INDEX subjects_by_name ON subjects (name_key, kind);
CREATE INDEX subjects_by_merge ON subjects (merged_into) WHERE merged_into IS NOT NULL;
CREATE TABLE subject_identifiers (kind TEXT NOT NULL, value TEXT NOT NULL, subject_id TEXT NOT NULL REFERENCES subjects (subject_id), PRIMARY KEY (kind, value, subject_id)) STRICT, WITHOUT ROWID;
CREATE INDEX subject_identifiers_by_value ON subject_identifiers (value);
CREATE INDEX subject_identifiers_by_subject ON subject_identifiers (subject_id);
CREATE TABLE subject_links (
  subject_id TEXT NOT NULL REFERENCES subjects (subject_id), record_kind TEXT NOT NULL CHECK (record_kind IN ('item','volume')), record_id TEXT NOT NULL, PRIMARY KEY (subject_id, record_kind, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX subject_links_by_record ON subject_links (record_kind, record_id);
-- The history part of a subject's dossier (过户, 更名, 销户): records that a change moved aside. A record stands in one at most.
CREATE TABLE subject_asides (
  aside_id TEXT PRIMARY KEY, subject_id TEXT NOT NULL REFERENCES subjects (subject_id), kind TEXT NOT NULL CHECK (kind IN ('transfer','rename','close')), on_day TEXT NOT NULL, reason TEXT NOT NULL, keep_until TEXT NOT NULL, place TEXT NOT NULL, successor_id TEXT REFERENCES subjects (subject_id),
  moved_at TEXT NOT NULL, moved_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX subject_asides_by_subject ON subject_asides (subject_id);
CREATE TABLE subject_aside_records (
  record_kind TEXT NOT NULL CHECK (record_kind IN ('item','volume')), record_id TEXT NOT NULL, aside_id TEXT NOT NULL REFERENCES subject_asides (aside_id), PRIMARY KEY (record_kind, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX subject_aside_records_by_aside ON subject_aside_records (aside_id);

-- Stocktaking (清点). What should stand where is written down when it begins; what was seen and what was decided about the difference are facts.
CREATE TABLE stocktakings (
  n INTEGER PRIMARY KEY, stocktaking_id TEXT NOT NULL UNIQUE, scope TEXT NOT NULL, depth TEXT NOT NULL CHECK (depth IN ('boxes','items')),
  state TEXT NOT NULL CHECK (state IN ('underWay','paused','closed','cancelled')),
  started_at TEXT NOT NULL, started_by TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL, remark TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE stocktaking_shelves (
  stocktaking_id TEXT NOT NULL REFERENCES stocktakings (stocktaking_id), shelf_id TEXT NOT NULL REFERENCES shelves (shelf_id), position INTEGER NOT NULL, counted_at TEXT, counted_by TEXT,
  PRIMARY KEY (stocktaking_id, shelf_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX stocktaking_shelves_by_shelf ON stocktaking_shelves (shelf_id);
-- `absence` is JSON of who has it and why: it is not looked for, and noticed when it is there.
CREATE TABLE stocktaking_expected (
  stocktaking_id TEXT NOT NULL REFERENCES stocktakings (stocktaking_id), kind TEXT NOT NULL CHECK (kind IN ('box','item')), thing_id TEXT NOT NULL, shelf_id TEXT NOT NULL, slot INTEGER, absence TEXT,
  PRIMARY KEY (stocktaking_id, kind, thing_id)
) STRICT, WITHOUT ROWID;
-- A code is kept as it was read, whatever it stands for: who may not see what it stands for sees a code that nobody knows.
CREATE TABLE stocktaking_sights (
  n INTEGER PRIMARY KEY, stocktaking_id TEXT NOT NULL REFERENCES stocktakings (stocktaking_id), code TEXT NOT NULL, shelf_id TEXT NOT NULL, reach TEXT NOT NULL CHECK (reach IN ('shelf','face')),
  kind TEXT NOT NULL CHECK (kind IN ('box','item','unknown')), thing_id TEXT, how TEXT NOT NULL CHECK (how IN ('scan','tag','hand')), device_id TEXT,
  seen_at TEXT NOT NULL, seen_by TEXT NOT NULL, withdrawn_at TEXT, withdrawn_by TEXT
) STRICT;
CREATE UNIQUE INDEX stocktaking_sights_once ON stocktaking_sights (stocktaking_id, code, shelf_id, reach) WHERE withdrawn_at IS NULL;
CREATE INDEX stocktaking_sights_by_thing ON stocktaking_sights (thing_id) WHERE thing_id IS NOT NULL;
CREATE TABLE stocktaking_decisions (
  stocktaking_id TEXT NOT NULL REFERENCES stocktakings (stocktaking_id), difference TEXT NOT NULL, status TEXT NOT NULL, decision TEXT NOT NULL CHECK (decision IN ('markMissing','moveHere','putBack','leave')),
  reason TEXT NOT NULL, shelf_id TEXT, decided_at TEXT NOT NULL, decided_by TEXT NOT NULL, PRIMARY KEY (stocktaking_id, difference)
) STRICT, WITHOUT ROWID;
-- Which aisle is being counted. `held` 0 with words: somebody counts there although the bank could not be locked.
CREATE TABLE stocktaking_aisles (
  n INTEGER PRIMARY KEY, stocktaking_id TEXT NOT NULL REFERENCES stocktakings (stocktaking_id), bank_id TEXT NOT NULL REFERENCES banks (bank_id), aisle INTEGER NOT NULL, held INTEGER NOT NULL CHECK (held IN (0, 1)),
  remark TEXT NOT NULL, entered_at TEXT NOT NULL, entered_by TEXT NOT NULL, left_at TEXT, left_by TEXT
) STRICT;
CREATE UNIQUE INDEX stocktaking_aisles_open ON stocktaking_aisles (stocktaking_id, bank_id) WHERE left_at IS NULL;

-- Pages.
CREATE TABLE pages (
  n INTEGER PRIMARY KEY, page_id TEXT NOT NULL UNIQUE, item_id TEXT REFERENCES items (item_id), position INTEGER NOT NULL, source TEXT NOT NULL, width_px INTEGER NOT NULL, height_px INTEGER NOT NULL,
  sha256 TEXT NOT NULL REFERENCES blobs, rotation INTEGER NOT NULL DEFAULT 0, original_name TEXT NOT NULL, read_state TEXT NOT NULL DEFAULT 'unread', confidence_pct REAL,
  captured_at TEXT NOT NULL, captured_by TEXT NOT NULL, deleted_at TEXT, version INTEGER NOT NULL,
  -- How it was scanned, as JSON; null for a page that no scanner gave.
  scan TEXT,
  -- The part of the stored original that it shows, as JSON; null for all of it.
  crop TEXT,
  -- What is done to that part before it is shown, as JSON of steps; null for nothing.
  steps TEXT
) STRICT;
CREATE INDEX pages_by_item ON pages (item_id, position) WHERE deleted_at IS NULL;
CREATE INDEX pages_by_blob ON pages (sha256);
CREATE INDEX pages_by_capture ON pages (captured_by, captured_at) WHERE deleted_at IS NULL;
CREATE INDEX pages_unread ON pages (read_state, n) WHERE deleted_at IS NULL AND read_state <> 'read';
CREATE TABLE page_texts (
  page_n INTEGER PRIMARY KEY REFERENCES pages (n), text TEXT NOT NULL, lines TEXT NOT NULL, engine TEXT NOT NULL, corrected_by TEXT, read_at TEXT NOT NULL,
  -- Tables, seals and vertical text on it, as JSON.
  regions TEXT NOT NULL DEFAULT '[]'
) STRICT;
-- Batches of scanned pages: local work, so that a batch that stopped can go on. What came of it stands in pages.
CREATE TABLE scan_batches (
  n INTEGER PRIMARY KEY, batch_id TEXT NOT NULL UNIQUE, device_id TEXT NOT NULL, device_name TEXT NOT NULL, item_id TEXT REFERENCES items (item_id),
  state TEXT NOT NULL CHECK (state IN ('running','waitingForPaper','paused','done','cancelled')), settings TEXT NOT NULL, preset_id TEXT, target TEXT NOT NULL, wait_for_paper_s INTEGER NOT NULL, separators INTEGER NOT NULL,
  pages INTEGER NOT NULL DEFAULT 0, blank_pages INTEGER NOT NULL DEFAULT 0, error_code TEXT, error_data TEXT NOT NULL DEFAULT '{}', started_at TEXT NOT NULL, started_by TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT;
-- What came behind each separator sheet of a batch; without an item as long as nobody has said where it belongs.
CREATE TABLE scan_parts (
  batch_id TEXT NOT NULL REFERENCES scan_batches (batch_id), number INTEGER NOT NULL, code TEXT NOT NULL, item_id TEXT REFERENCES items (item_id), pages INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (batch_id, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE watched_folders (folder TEXT PRIMARY KEY, item_id TEXT REFERENCES items (item_id), enabled INTEGER NOT NULL, last_file_at TEXT) STRICT;
-- Files already taken from a watched folder or a folder import, so that a repeat adds nothing.
CREATE TABLE taken_files (folder TEXT NOT NULL, name TEXT NOT NULL, sha256 TEXT NOT NULL, taken_at TEXT NOT NULL, outcome TEXT NOT NULL, PRIMARY KEY (folder, name, sha256)) STRICT, WITHOUT ROWID;

-- Search. Tokens are cut in search-text.ts; SQLite only keeps the lists.
CREATE VIRTUAL TABLE item_index USING fts5 (title, number, responsible, keywords, note, code, days, custom, content = '', contentless_delete = 1, tokenize = 'ascii');
-- Volumes and projects, by their row number; of what is found in them only what their level knows.
CREATE VIRTUAL TABLE volume_index USING fts5 (title, subject, responsible, keywords, note, code, custom, content = '', contentless_delete = 1, tokenize = 'ascii');
CREATE VIRTUAL TABLE page_index USING fts5 (body, content = '', contentless_delete = 1, tokenize = 'ascii', detail = none);

-- Questions that somebody keeps. `question` is JSON as search.searchAll is asked, `present` how the answer is shown.
CREATE TABLE saved_searches (
  search_id TEXT PRIMARY KEY, owner_id TEXT NOT NULL, owner TEXT NOT NULL, name TEXT NOT NULL, question TEXT NOT NULL, present TEXT NOT NULL, shared INTEGER NOT NULL CHECK (shared IN (0, 1)), saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- Up to which item somebody has seen the answer; of one person, and never leaves the workstation.
CREATE TABLE saved_search_looks (
  search_id TEXT NOT NULL REFERENCES saved_searches (search_id) ON DELETE CASCADE, person_id TEXT NOT NULL, last_item_n INTEGER NOT NULL, PRIMARY KEY (search_id, person_id)
) STRICT, WITHOUT ROWID;

-- Climate.
CREATE TABLE climate_readings (
  n INTEGER PRIMARY KEY, reading_id TEXT NOT NULL UNIQUE, room_id TEXT NOT NULL REFERENCES rooms, sampled_at TEXT NOT NULL, received_at TEXT NOT NULL, temperature_c REAL, relative_humidity_pct REAL,
  origin TEXT NOT NULL, device_id TEXT, recorded_by TEXT, quality TEXT NOT NULL, clock_quality TEXT NOT NULL DEFAULT 'good', note TEXT NOT NULL DEFAULT '', raw_hex TEXT,
  import_id TEXT REFERENCES climate_imports (import_id)
) STRICT;
CREATE UNIQUE INDEX climate_readings_once ON climate_readings (device_id, sampled_at) WHERE device_id IS NOT NULL;
-- Has all that a chart reads: a year of minutes is half a million of them.
CREATE INDEX climate_readings_by_room ON climate_readings (room_id, sampled_at, temperature_c, relative_humidity_pct);
CREATE INDEX climate_readings_by_origin ON climate_readings (room_id, origin, sampled_at);
CREATE INDEX climate_readings_by_import ON climate_readings (import_id) WHERE import_id IS NOT NULL;
-- Files of data loggers that were read; a withdrawn one keeps its line, its readings are gone.
CREATE TABLE climate_imports (
  n INTEGER PRIMARY KEY, import_id TEXT NOT NULL UNIQUE, file_name TEXT NOT NULL, sha256 TEXT NOT NULL, maker TEXT NOT NULL, added INTEGER NOT NULL, imported_at TEXT NOT NULL, imported_by TEXT NOT NULL, withdrawn_at TEXT
) STRICT;
CREATE TABLE climate_limits (room_id TEXT PRIMARY KEY REFERENCES rooms, limits TEXT NOT NULL, version INTEGER NOT NULL) STRICT;

-- Printed forms: who made which PDF. The file is kept for a while only; that it was printed stands in the op log for ever.
CREATE TABLE printed_forms (
  n INTEGER PRIMARY KEY, print_id TEXT NOT NULL UNIQUE, form_id TEXT NOT NULL, file_name TEXT NOT NULL, pages INTEGER NOT NULL, records INTEGER NOT NULL, size_bytes INTEGER NOT NULL, sha256 TEXT NOT NULL,
  printed_at TEXT NOT NULL, printed_by TEXT NOT NULL
) STRICT;

-- Tasks. `due_at` runs now and is null while a task is paused; `set_due_at` is what its cause or a person set, before any pause. `deputy_id`: B 角 of this task alone.
-- `closed_as`: what the one who closed it was to it. `escalated`: steps of the reminder that are behind it. `clock_doubtful`: its deadline was reckoned by a clock that could not be trusted.
CREATE TABLE tasks (
  n INTEGER PRIMARY KEY, task_id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, title TEXT NOT NULL, data TEXT NOT NULL, target TEXT NOT NULL, unique_key TEXT,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, due_at TEXT, set_due_at TEXT, paused_at TEXT, assignee_id TEXT REFERENCES people (person_id), deputy_id TEXT REFERENCES people (person_id), team TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('open','done','dismissed')), closed_at TEXT, closed_by TEXT, closed_as TEXT NOT NULL DEFAULT '' CHECK (closed_as IN ('','own','deputy','escalated','other')), closing_note TEXT NOT NULL DEFAULT '',
  escalated INTEGER NOT NULL DEFAULT 0, clock_doubtful INTEGER NOT NULL DEFAULT 0 CHECK (clock_doubtful IN (0, 1)), version INTEGER NOT NULL
) STRICT;
CREATE INDEX tasks_closed ON tasks (closed_at, n) WHERE state <> 'open';
-- The list of the day, of everybody and of one person: what is due first comes first, what has no date last. The first also counts whose they are within one hour.
CREATE INDEX tasks_today ON tasks (coalesce(due_at, '9'), n, assignee_id, team) WHERE state = 'open';
CREATE INDEX tasks_of_person ON tasks (assignee_id, coalesce(due_at, '9'), n) WHERE state = 'open';
CREATE INDEX tasks_of_team ON tasks (team, coalesce(due_at, '9'), n) WHERE state = 'open' AND team <> '';
CREATE INDEX tasks_of_deputy ON tasks (deputy_id, assignee_id, coalesce(due_at, '9'), n) WHERE state = 'open' AND deputy_id IS NOT NULL;
CREATE INDEX tasks_to_escalate ON tasks (escalated, due_at) WHERE state = 'open' AND due_at IS NOT NULL;
CREATE INDEX tasks_of_kind ON tasks (kind, state);
-- The program makes one task for one cause, however often it notices it.
CREATE UNIQUE INDEX tasks_once ON tasks (unique_key) WHERE unique_key IS NOT NULL AND state = 'open';

-- How many are open, of all, of a person and of a team, by the hour in which they are due (`n`: no date, `p`: paused). Kept by the table itself, so that no way of changing tasks forgets it.
CREATE TABLE task_counts (scope TEXT NOT NULL CHECK (scope IN ('all','person','team')), owner TEXT NOT NULL, bucket TEXT NOT NULL, tasks INTEGER NOT NULL, PRIMARY KEY (scope, owner, bucket)) STRICT, WITHOUT ROWID;
CREATE TRIGGER tasks_counted AFTER INSERT ON tasks WHEN new.state = 'open' BEGIN
  INSERT INTO task_counts SELECT scope, owner, CASE WHEN new.paused_at IS NOT NULL THEN 'p' ELSE coalesce(substr(new.due_at, 1, 13), 'n') END, 1
    FROM (SELECT 'all' AS scope, '' AS owner UNION ALL SELECT 'person', coalesce(new.assignee_id, '') UNION ALL SELECT 'team', new.team) WHERE scope <> 'team' OR owner <> '' ON CONFLICT DO UPDATE SET tasks = tasks + 1;
END;
CREATE TRIGGER tasks_counted_again AFTER UPDATE OF state, due_at, paused_at, assignee_id, team ON tasks BEGIN
  UPDATE task_counts SET tasks = tasks - 1 WHERE old.state = 'open' AND bucket = CASE WHEN old.paused_at IS NOT NULL THEN 'p' ELSE coalesce(substr(old.due_at, 1, 13), 'n') END
    AND ((scope = 'all' AND owner = '') OR (scope = 'person' AND owner = coalesce(old.assignee_id, '')) OR (scope = 'team' AND owner = old.team));
  DELETE FROM task_counts WHERE old.state = 'open' AND tasks = 0 AND bucket = CASE WHEN old.paused_at IS NOT NULL THEN 'p' ELSE coalesce(substr(old.due_at, 1, 13), 'n') END
    AND ((scope = 'all' AND owner = '') OR (scope = 'person' AND owner = coalesce(old.assignee_id, '')) OR (scope = 'team' AND owner = old.team));
  INSERT INTO task_counts SELECT scope, owner, CASE WHEN new.paused_at IS NOT NULL THEN 'p' ELSE coalesce(substr(new.due_at, 1, 13), 'n') END, 1
    FROM (SELECT 'all' AS scope, '' AS owner UNION ALL SELECT 'person', coalesce(new.assignee_id, '') UNION ALL SELECT 'team', new.team) WHERE new.state = 'open' AND (scope <> 'team' OR owner <> '') ON CONFLICT DO UPDATE SET tasks = tasks + 1;
END;
-- What was done with a task between its raising and its closing: who paused it and why, to whom it was given, whom it was brought before. `data` is JSON, its shape goes by `deed`.
CREATE TABLE task_deeds (n INTEGER PRIMARY KEY, task_id TEXT NOT NULL REFERENCES tasks (task_id), at TEXT NOT NULL, by TEXT NOT NULL, deed TEXT NOT NULL CHECK (deed IN ('assigned','paused','continued','escalated','takenBack','rescheduled')), data TEXT NOT NULL) STRICT;
CREATE INDEX task_deeds_of_task ON task_deeds (task_id, n);
-- 催办升级 Before whom an overdue task was brought. `due_key` and `open` follow the task, so that a person's list is one walk of an index; `person_id` is null where nobody was named.
CREATE TABLE task_escalations (
  task_n INTEGER NOT NULL REFERENCES tasks (n), step INTEGER NOT NULL, target TEXT NOT NULL, person_id TEXT REFERENCES people (person_id), at TEXT NOT NULL, due_key TEXT NOT NULL, open INTEGER NOT NULL CHECK (open IN (0, 1)), PRIMARY KEY (task_n, step)
) STRICT, WITHOUT ROWID;
CREATE INDEX task_escalations_of_person ON task_escalations (person_id, due_key, task_n) WHERE open = 1 AND person_id IS NOT NULL;
CREATE INDEX task_escalations_by_time ON task_escalations (at);
CREATE TRIGGER tasks_escalations_follow AFTER UPDATE OF state, due_at ON tasks WHEN new.escalated > 0 BEGIN
  UPDATE task_escalations SET due_key = coalesce(new.due_at, '9'), open = (new.state = 'open') WHERE task_n = new.n;
END;

-- A/B 角: who stands in for whom, for good and while somebody is away. Days are local, YYYYMMDD; `to_day` null: until they are back.
CREATE TABLE deputies (person_id TEXT PRIMARY KEY REFERENCES people (person_id), deputy_id TEXT NOT NULL REFERENCES people (person_id)) STRICT, WITHOUT ROWID;
CREATE TABLE absences (
  n INTEGER PRIMARY KEY, absence_id TEXT NOT NULL UNIQUE, person_id TEXT NOT NULL REFERENCES people (person_id), from_day TEXT NOT NULL, to_day TEXT, deputy_id TEXT REFERENCES people (person_id), reason TEXT NOT NULL, created_at TEXT NOT NULL, created_by TEXT NOT NULL, ended_at TEXT, ended_by TEXT
) STRICT;
CREATE INDEX absences_under_way ON absences (person_id, from_day) WHERE ended_at IS NULL;
-- 班组 as the processes and lines name them: their English name, who leads them and who stands in, who belongs to them.
CREATE TABLE teams (name TEXT PRIMARY KEY, name_en TEXT NOT NULL, lead_id TEXT REFERENCES people (person_id), deputy_id TEXT REFERENCES people (person_id), version INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE team_members (team TEXT NOT NULL REFERENCES teams (name), person_id TEXT NOT NULL REFERENCES people (person_id), PRIMARY KEY (team, person_id)) STRICT, WITHOUT ROWID;
CREATE INDEX team_members_by_person ON team_members (person_id);
-- When the clock of the computer did not go on as it should: set back, asleep while the program ran, or the program was off. Shown until somebody has noted it.
CREATE TABLE clock_incidents (
  n INTEGER PRIMARY KEY, incident_id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL CHECK (kind IN ('back','asleep','off')), from_at TEXT NOT NULL, to_at TEXT NOT NULL, taken_back INTEGER NOT NULL, noted_at TEXT, noted_by TEXT, note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX clock_incidents_open ON clock_incidents (n) WHERE noted_at IS NULL;

-- Periodic duties (周期性任务). `looked_to`: the local day, YYYYMMDD, up to which it is known when the duty fell.
CREATE TABLE duties (
  duty_id TEXT PRIMARY KEY, preset_id TEXT, settings TEXT NOT NULL, assignee_id TEXT REFERENCES people (person_id), deputy_id TEXT REFERENCES people (person_id), team TEXT NOT NULL DEFAULT '', retired INTEGER NOT NULL CHECK (retired IN (0, 1)), looked_to TEXT NOT NULL, version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- What became of each day on which a duty fell; one at most is open. `clock_doubtful`: the clock of the computer could not be trusted when the day was written.
CREATE TABLE duty_days (
  duty_id TEXT NOT NULL REFERENCES duties, day TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('open','done','dismissed','missed')), closed_at TEXT, closed_by TEXT, note TEXT NOT NULL DEFAULT '',
  clock_doubtful INTEGER NOT NULL CHECK (clock_doubtful IN (0, 1)), PRIMARY KEY (duty_id, day)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX duty_days_open ON duty_days (duty_id) WHERE state = 'open';

-- Imports (批量导入). A batch lives from the file that was taken in to its result, or to its being taken back (decisions/0014).
CREATE TABLE imports (
  n INTEGER PRIMARY KEY, import_id TEXT NOT NULL UNIQUE, file_name TEXT NOT NULL, companion_name TEXT, size_bytes INTEGER NOT NULL, sha256 TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('uploading','ready','checking','checked','running','stopped','done','rollingBack','rolledBack')),
  -- JSON of the settings it was checked with, and of what the check found.
  settings TEXT, report TEXT, fonds_id TEXT REFERENCES fonds, job_id TEXT, error_code TEXT,
  -- How far it has come. Written with the rows themselves, so that a start after a crash goes on exactly there.
  last_row INTEGER NOT NULL DEFAULT 0, done INTEGER NOT NULL DEFAULT 0, added INTEGER NOT NULL DEFAULT 0, filled INTEGER NOT NULL DEFAULT 0, skipped INTEGER NOT NULL DEFAULT 0, refused INTEGER NOT NULL DEFAULT 0,
  error_bytes INTEGER NOT NULL DEFAULT 0, kept INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, created_by_id TEXT NOT NULL, started_at TEXT, ended_at TEXT
) STRICT;
-- What a batch brought or completed. `change` is JSON of what a record had and got where it was there before; null where the batch made it. `ref`: what a volume is called in the file.
CREATE TABLE import_records (
  import_n INTEGER NOT NULL REFERENCES imports (n), kind TEXT NOT NULL CHECK (kind IN ('item','volume')), record_n INTEGER NOT NULL, change TEXT, ref TEXT, PRIMARY KEY (import_n, kind, record_n)
) STRICT, WITHOUT ROWID;
-- What a finding aid said of its whole and of levels that are no records here (series, classes), by field and element; kept with the batch.
CREATE TABLE import_annex (
  import_n INTEGER NOT NULL REFERENCES imports (n), row_n INTEGER NOT NULL, level TEXT NOT NULL CHECK (level IN ('fonds','class')), title TEXT NOT NULL, said TEXT NOT NULL, PRIMARY KEY (import_n, row_n)
) STRICT, WITHOUT ROWID;
-- What a batch brought to the description of its fonds, as JSON of texts by name; taken back with the batch.
CREATE TABLE import_fonds (import_n INTEGER PRIMARY KEY REFERENCES imports (n), said TEXT NOT NULL) STRICT;
CREATE TABLE import_profiles (profile_id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, settings TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL, version INTEGER NOT NULL) STRICT;

-- Images attached to items by their names (挂接). A batch lives from the check of a folder to its result, or to its being taken back.
CREATE TABLE attachments (
  n INTEGER PRIMARY KEY, attachment_id TEXT NOT NULL UNIQUE, folder TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('checking','unchecked','checked','running','stopped','done','rollingBack','rolledBack')), settings TEXT NOT NULL, fonds_id TEXT NOT NULL REFERENCES fonds,
  job_id TEXT, error_code TEXT, kept INTEGER NOT NULL DEFAULT 0, created_at TEXT NOT NULL, created_by TEXT NOT NULL, started_at TEXT, ended_at TEXT
) STRICT;
-- Every file that the check saw, by its way below the folder (segments joined with /), with the item that its name means.
CREATE TABLE attachment_files (
  attachment_n INTEGER NOT NULL REFERENCES attachments (n) ON DELETE CASCADE, file_n INTEGER NOT NULL, path TEXT NOT NULL, sha256 TEXT, item_n INTEGER REFERENCES items (n), serial INTEGER, pages INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('left','planned','there','attached','refused')), error_code TEXT, PRIMARY KEY (attachment_n, file_n)
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_files_by_item ON attachment_files (attachment_n, item_n, serial) WHERE item_n IS NOT NULL;
CREATE INDEX attachment_files_attached ON attachment_files (item_n, sha256) WHERE state = 'attached';
-- Every item of the scope and of the files. `pages_before`: what it had when it was checked.
CREATE TABLE attachment_items (
  attachment_n INTEGER NOT NULL REFERENCES attachments (n) ON DELETE CASCADE, item_n INTEGER NOT NULL REFERENCES items (n), pages_before INTEGER NOT NULL, agrees INTEGER NOT NULL CHECK (agrees IN (0, 1)),
  verdict TEXT NOT NULL CHECK (verdict IN ('attach','there','held','without','done')), PRIMARY KEY (attachment_n, item_n)
) STRICT, WITHOUT ROWID;
-- What does not agree. `classification`: of what it tells about beside its item.
CREATE TABLE attachment_findings (
  attachment_n INTEGER NOT NULL REFERENCES attachments (n) ON DELETE CASCADE, finding_n INTEGER NOT NULL, kind TEXT NOT NULL, path TEXT, item_n INTEGER REFERENCES items (n), classification INTEGER NOT NULL DEFAULT 0, detail TEXT NOT NULL, PRIMARY KEY (attachment_n, finding_n)
) STRICT, WITHOUT ROWID;
-- Pages that a batch brought, by their file; without a file: pages that it replaced.
CREATE TABLE attachment_pages (
  attachment_n INTEGER NOT NULL REFERENCES attachments (n), page_n INTEGER NOT NULL REFERENCES pages (n), file_n INTEGER, PRIMARY KEY (attachment_n, page_n)
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_pages_by_page ON attachment_pages (page_n);

-- 著录检查: the last check of descriptions of each person, and what it found; derived, and of this workstation only.
CREATE TABLE description_checks (
  n INTEGER PRIMARY KEY, person_id TEXT NOT NULL UNIQUE, job_id TEXT NOT NULL, scope TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('running','done','stopped')), records INTEGER NOT NULL DEFAULT 0,
  incomplete INTEGER NOT NULL DEFAULT 0, started_at TEXT NOT NULL
) STRICT;
CREATE TABLE description_findings (
  check_n INTEGER NOT NULL REFERENCES description_checks (n) ON DELETE CASCADE, field TEXT NOT NULL, problem TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('fonds','volume','item')), record_n INTEGER NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('must','check')), PRIMARY KEY (check_n, field, problem, kind, record_n)
) STRICT, WITHOUT ROWID;

-- Business processes (业务流程) and their cases (业务单). A case keeps its stages as the process had them when it was opened.
CREATE TABLE processes (n INTEGER PRIMARY KEY, process_id TEXT NOT NULL UNIQUE, preset_id TEXT, retired INTEGER NOT NULL CHECK (retired IN (0, 1)), version INTEGER NOT NULL) STRICT;
-- What a process asks for, each from a local day on (YYYYMMDD; empty: from the beginning). A case goes by the version that was in force when it was opened.
CREATE TABLE process_versions (
  process_id TEXT NOT NULL REFERENCES processes (process_id), version INTEGER NOT NULL, settings TEXT NOT NULL, effective_from TEXT NOT NULL, saved_at TEXT NOT NULL, saved_by TEXT NOT NULL, PRIMARY KEY (process_id, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE cases (
  n INTEGER PRIMARY KEY, case_id TEXT NOT NULL UNIQUE, process_id TEXT NOT NULL REFERENCES processes (process_id), process_version INTEGER NOT NULL, case_number TEXT NOT NULL, title TEXT NOT NULL,
  fonds_id TEXT NOT NULL REFERENCES fonds, unit_id TEXT REFERENCES units, subject_id TEXT REFERENCES subjects (subject_id), classification INTEGER NOT NULL CHECK (classification BETWEEN 0 AND 4),
  state TEXT NOT NULL CHECK (state IN ('open','paused','ended','closed','withdrawn')), stage INTEGER NOT NULL, volume_id TEXT REFERENCES volumes (volume_id),
  opened_at TEXT NOT NULL, opened_by TEXT NOT NULL, closed_at TEXT, version INTEGER NOT NULL, UNIQUE (process_id, case_number)
) STRICT;
CREATE INDEX cases_by_state ON cases (state, n);
CREATE INDEX cases_by_subject ON cases (subject_id) WHERE subject_id IS NOT NULL;
CREATE TABLE case_stages (
  case_id TEXT NOT NULL REFERENCES cases (case_id), position INTEGER NOT NULL, settings TEXT NOT NULL, began_at TEXT, due_at TEXT, done_at TEXT, done_by TEXT, reason TEXT NOT NULL DEFAULT '', PRIMARY KEY (case_id, position)
) STRICT, WITHOUT ROWID;
-- Stages under way, by their deadline.
CREATE INDEX case_stages_due ON case_stages (due_at) WHERE done_at IS NULL AND due_at IS NOT NULL;
CREATE TABLE case_papers (
  paper_id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases (case_id), position INTEGER NOT NULL, place INTEGER NOT NULL, paper_key TEXT NOT NULL, name_zh TEXT NOT NULL, name_en TEXT NOT NULL, required INTEGER NOT NULL CHECK (required IN (0, 1)), min_pages INTEGER NOT NULL, checks TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('expected','added','sent','reviewed','inTransfer','received','filed','notNeeded')), item_id TEXT REFERENCES items (item_id), page_count INTEGER NOT NULL DEFAULT 0,
  added_at TEXT, added_by TEXT, late_reason TEXT NOT NULL DEFAULT '', moved_at TEXT NOT NULL, moved_by TEXT NOT NULL, refusals TEXT NOT NULL DEFAULT '[]', note TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX case_papers_by_case ON case_papers (case_id, position);
CREATE INDEX case_papers_by_item ON case_papers (item_id) WHERE item_id IS NOT NULL;
CREATE TABLE case_pauses (case_id TEXT NOT NULL REFERENCES cases (case_id), from_at TEXT NOT NULL, to_at TEXT, reason TEXT NOT NULL, paused_by TEXT NOT NULL, PRIMARY KEY (case_id, from_at)) STRICT, WITHOUT ROWID;

-- Transfers (移交): what a unit hands over, line by line, counted page by page, signed by both. Lines of a sent list change only by what the receiver finds.
CREATE TABLE transfers (
  n INTEGER PRIMARY KEY, transfer_id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, fonds_id TEXT NOT NULL REFERENCES fonds, from_whom TEXT NOT NULL, unit_id TEXT REFERENCES units,
  record_group TEXT NOT NULL, class_code TEXT NOT NULL, retention TEXT NOT NULL, year INTEGER NOT NULL, classification INTEGER NOT NULL CHECK (classification BETWEEN 0 AND 4), note TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft','sent','signed','withdrawn')), created_at TEXT NOT NULL, created_by TEXT NOT NULL, sent_at TEXT, sent_by TEXT, due_at TEXT, signed_at TEXT, signed_by TEXT, version INTEGER NOT NULL
) STRICT;
CREATE INDEX transfers_by_state ON transfers (state, n);
CREATE TABLE transfer_lines (
  line_id TEXT PRIMARY KEY, transfer_id TEXT NOT NULL REFERENCES transfers (transfer_id), position INTEGER NOT NULL, title TEXT NOT NULL, document_number TEXT NOT NULL, responsible TEXT NOT NULL, date TEXT NOT NULL,
  stated_pages INTEGER NOT NULL, counted_pages INTEGER, damage TEXT NOT NULL DEFAULT '', outcome TEXT NOT NULL CHECK (outcome IN ('pending','accepted','refused')), refusal TEXT, note TEXT NOT NULL DEFAULT '',
  decided_at TEXT, decided_by TEXT, paper_id TEXT REFERENCES case_papers (paper_id), item_id TEXT REFERENCES items (item_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX transfer_lines_by_transfer ON transfer_lines (transfer_id, position);
CREATE INDEX transfer_lines_by_paper ON transfer_lines (paper_id) WHERE paper_id IS NOT NULL;

-- The line (加工流水线). A batch keeps the line as it was when the batch was made, and stands at one station; `arrival` counts its hand-overs.
CREATE TABLE lines (n INTEGER PRIMARY KEY, line_id TEXT NOT NULL UNIQUE, preset_id TEXT, settings TEXT NOT NULL, retired INTEGER NOT NULL CHECK (retired IN (0, 1)), version INTEGER NOT NULL) STRICT;
CREATE TABLE batches (
  n INTEGER PRIMARY KEY, batch_id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, line_id TEXT NOT NULL REFERENCES lines (line_id), settings TEXT NOT NULL, title TEXT NOT NULL, contractor TEXT NOT NULL, folder TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned','running','paused','finished','withdrawn')), position INTEGER NOT NULL, arrival INTEGER NOT NULL, holder_id TEXT, holder TEXT,
  since_at TEXT, claimed_at TEXT, due_at TEXT, paused_at TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL, finished_at TEXT, moved_at TEXT NOT NULL, moved_by TEXT NOT NULL, version INTEGER NOT NULL
) STRICT;
CREATE INDEX batches_by_state ON batches (state, n);
CREATE TABLE batch_items (batch_id TEXT NOT NULL REFERENCES batches (batch_id), item_id TEXT NOT NULL REFERENCES items (item_id), position INTEGER NOT NULL, PRIMARY KEY (batch_id, position)) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX batch_items_by_item ON batch_items (item_id, batch_id);
-- 交接台账 One row for each time that a batch came to a station, or left the line. `received` is JSON of counts.
CREATE TABLE batch_hand_overs (
  batch_id TEXT NOT NULL REFERENCES batches (batch_id), arrival INTEGER NOT NULL, direction TEXT NOT NULL CHECK (direction IN ('start','forward','back','finish')), from_position INTEGER NOT NULL, to_position INTEGER NOT NULL,
  given_at TEXT NOT NULL, given_by TEXT NOT NULL, received_at TEXT, received_by TEXT, volumes INTEGER NOT NULL, items INTEGER NOT NULL, pages INTEGER NOT NULL, room_items INTEGER NOT NULL, room_pages INTEGER NOT NULL,
  condition TEXT NOT NULL, remark TEXT NOT NULL, reason TEXT NOT NULL, wrong_pages INTEGER NOT NULL, received TEXT, received_remark TEXT NOT NULL DEFAULT '', checks TEXT NOT NULL DEFAULT '[]',
  images INTEGER NOT NULL, images_hash TEXT NOT NULL, files INTEGER NOT NULL, files_changed INTEGER NOT NULL, PRIMARY KEY (batch_id, arrival)
) STRICT, WITHOUT ROWID;
-- The images of a batch, and the files of a contractor's folder, as they were at the last hand-over.
CREATE TABLE batch_images (batch_id TEXT NOT NULL REFERENCES batches (batch_id), page_id TEXT NOT NULL, sha256 TEXT NOT NULL, PRIMARY KEY (batch_id, page_id)) STRICT, WITHOUT ROWID;
CREATE TABLE batch_files (batch_id TEXT NOT NULL REFERENCES batches (batch_id), name TEXT NOT NULL, sha256 TEXT NOT NULL, PRIMARY KEY (batch_id, name)) STRICT, WITHOUT ROWID;
-- What was read of a large batch by a job, for the hand-over that follows: of this workstation only, and good for half an hour.
CREATE TABLE batch_evidence (batch_id TEXT PRIMARY KEY REFERENCES batches (batch_id), version INTEGER NOT NULL, images_hash TEXT NOT NULL, damaged TEXT NOT NULL, files TEXT NOT NULL, looked_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE batch_ticks (batch_id TEXT NOT NULL REFERENCES batches (batch_id), item_key TEXT NOT NULL, done_at TEXT NOT NULL, done_by TEXT NOT NULL, note TEXT NOT NULL, PRIMARY KEY (batch_id, item_key)) STRICT, WITHOUT ROWID;
-- Stretches of work, written when they end.
CREATE TABLE batch_work (
  n INTEGER PRIMARY KEY, batch_id TEXT NOT NULL REFERENCES batches (batch_id), arrival INTEGER NOT NULL, station_key TEXT NOT NULL, person TEXT NOT NULL, began_at TEXT NOT NULL, ended_at TEXT NOT NULL,
  items INTEGER NOT NULL, pages INTEGER NOT NULL, returned_pages INTEGER NOT NULL
) STRICT;
CREATE INDEX batch_work_by_end ON batch_work (ended_at);
CREATE INDEX batch_work_by_batch ON batch_work (batch_id, n);

-- Quality by people: one gate of a batch looks at a sample of its pages. `arrival`: the hand-over since which it counts; `picture`: what a page showed when it was looked at (hash, part, steps, turn).
CREATE TABLE inspections (
  n INTEGER PRIMARY KEY, inspection_id TEXT NOT NULL UNIQUE, batch_id TEXT NOT NULL REFERENCES batches (batch_id), arrival INTEGER NOT NULL, gate_key TEXT NOT NULL, seed INTEGER NOT NULL, sample_pct REAL NOT NULL, population INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open','accepted','rejected','withdrawn')), opened_at TEXT NOT NULL, opened_by TEXT NOT NULL, closed_at TEXT, closed_by TEXT, items INTEGER NOT NULL, linked INTEGER NOT NULL, note TEXT NOT NULL, version INTEGER NOT NULL
) STRICT;
CREATE INDEX inspections_by_batch ON inspections (batch_id, arrival);
CREATE TABLE inspection_pages (
  inspection_id TEXT NOT NULL REFERENCES inspections (inspection_id), place INTEGER NOT NULL, page_id TEXT NOT NULL REFERENCES pages (page_id), picture TEXT NOT NULL, verdict TEXT NOT NULL CHECK (verdict IN ('pending','right','wrong')),
  defects TEXT NOT NULL, note TEXT NOT NULL, marked_at TEXT, marked_by TEXT, PRIMARY KEY (inspection_id, place)
) STRICT, WITHOUT ROWID;

-- Image work (图像处理). What a page has shown, one row a picture; a page that was never changed has none. Rows are added and never taken away.
CREATE TABLE page_versions (
  page_n INTEGER NOT NULL REFERENCES pages (n), number INTEGER NOT NULL, sha256 TEXT NOT NULL REFERENCES blobs, crop TEXT, steps TEXT, rotation INTEGER NOT NULL, width_px INTEGER NOT NULL, height_px INTEGER NOT NULL,
  made_how TEXT NOT NULL CHECK (made_how IN ('capture','replace','crop','work')), made_at TEXT NOT NULL, made_by TEXT NOT NULL, PRIMARY KEY (page_n, number)
) STRICT, WITHOUT ROWID;
-- Work on many pages at once, from its start to its result, or to its being taken back.
CREATE TABLE image_works (
  n INTEGER PRIMARY KEY, work_id TEXT NOT NULL UNIQUE, settings TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('running','stopped','done','undoing','undone')), job_id TEXT, error_code TEXT,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL, ended_at TEXT
) STRICT;
-- `before` and `after`: JSON of what the page showed; `made`: the page came of the work, as the second half of a spread; `gone`: it went into another page.
CREATE TABLE image_work_pages (
  work_n INTEGER NOT NULL REFERENCES image_works (n), page_n INTEGER NOT NULL REFERENCES pages (n), state TEXT NOT NULL CHECK (state IN ('planned','changed','made','gone','same','refused','undone','kept')),
  error_code TEXT, before TEXT, after TEXT, PRIMARY KEY (work_n, page_n)
) STRICT, WITHOUT ROWID;
CREATE INDEX image_work_pages_planned ON image_work_pages (work_n, page_n) WHERE state = 'planned';
-- Automatic checks (自动检查): what the last check of a page, or of an item, found. Derived, and of this workstation only.
CREATE TABLE page_checks (page_n INTEGER PRIMARY KEY REFERENCES pages (n), picture TEXT NOT NULL, preset_id TEXT NOT NULL, checked_at TEXT NOT NULL) STRICT;
CREATE TABLE page_findings (
  n INTEGER PRIMARY KEY, item_n INTEGER REFERENCES items (n), page_n INTEGER REFERENCES pages (n), code TEXT NOT NULL, severity TEXT NOT NULL CHECK (severity IN ('must','check')), measure REAL, limit_value REAL, other_page_n INTEGER REFERENCES pages (n), found_at TEXT NOT NULL
) STRICT;
CREATE INDEX page_findings_by_page ON page_findings (page_n);
CREATE INDEX page_findings_by_item ON page_findings (item_n);
-- A finding that somebody waved away, with a reason. `of`: what it was found on; where the page shows something else, or the counts are others, the finding is open again.
CREATE TABLE finding_waivers (
  n INTEGER PRIMARY KEY, item_n INTEGER REFERENCES items (n), page_n INTEGER REFERENCES pages (n), code TEXT NOT NULL, of TEXT NOT NULL, reason TEXT NOT NULL, waived_at TEXT NOT NULL, waived_by TEXT NOT NULL, CHECK ((item_n IS NULL) <> (page_n IS NULL))
) STRICT;
CREATE UNIQUE INDEX finding_waivers_by_page ON finding_waivers (page_n, code, of) WHERE page_n IS NOT NULL;
CREATE UNIQUE INDEX finding_waivers_by_item ON finding_waivers (item_n, code, of) WHERE item_n IS NOT NULL;

-- Registers of incoming and outgoing papers (收发文登记簿). Numbers run through one year of one register and are never used again, void ones neither.
CREATE TABLE registers (n INTEGER PRIMARY KEY, register_id TEXT NOT NULL UNIQUE, settings TEXT NOT NULL, retired INTEGER NOT NULL CHECK (retired IN (0, 1)), version INTEGER NOT NULL) STRICT;
CREATE TABLE register_lines (
  n INTEGER PRIMARY KEY, line_id TEXT NOT NULL UNIQUE, register_id TEXT NOT NULL REFERENCES registers (register_id), year INTEGER NOT NULL, running INTEGER NOT NULL, number TEXT NOT NULL,
  on_day TEXT NOT NULL, counterpart TEXT NOT NULL, document_number TEXT NOT NULL, title TEXT NOT NULL, document_date TEXT NOT NULL, urgency TEXT NOT NULL, copies INTEGER NOT NULL, pages INTEGER NOT NULL, unit TEXT NOT NULL, handler TEXT NOT NULL,
  classification INTEGER NOT NULL CHECK (classification BETWEEN 0 AND 4), note TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('entered','void')), void_reason TEXT NOT NULL, entered_at TEXT NOT NULL, entered_by TEXT NOT NULL, same_day INTEGER NOT NULL CHECK (same_day IN (0, 1)), late_reason TEXT NOT NULL,
  filing_number TEXT NOT NULL, item_id TEXT REFERENCES items (item_id), filed_at TEXT, filed_by TEXT, version INTEGER NOT NULL, UNIQUE (register_id, year, running)
) STRICT;
CREATE UNIQUE INDEX register_lines_by_item ON register_lines (item_id) WHERE item_id IS NOT NULL;
CREATE INDEX register_lines_by_document ON register_lines (register_id, document_number) WHERE document_number <> '';
CREATE INDEX register_lines_unfiled ON register_lines (register_id, year, running) WHERE filed_at IS NULL AND state = 'entered';
-- Cataloguing from the image (从图像著录). Kinds of paper of this room, and what somebody decided to leave alone of what a page says.
CREATE TABLE form_types (n INTEGER PRIMARY KEY, form_type_id TEXT NOT NULL UNIQUE, preset_id TEXT UNIQUE, settings TEXT NOT NULL, retired INTEGER NOT NULL CHECK (retired IN (0, 1)), version INTEGER NOT NULL) STRICT;
CREATE TABLE left_candidates (item_id TEXT NOT NULL REFERENCES items (item_id), field TEXT NOT NULL, value TEXT NOT NULL, left_at TEXT NOT NULL, left_by TEXT NOT NULL, PRIMARY KEY (item_id, field, value)) STRICT, WITHOUT ROWID;


-- Dispatches (发放—签收—回执): what went to whom; a recipient's slip and receipt bear one number.
CREATE TABLE dispatches (
  n INTEGER PRIMARY KEY, dispatch_id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, fonds_id TEXT NOT NULL REFERENCES fonds, title TEXT NOT NULL, asked_by TEXT NOT NULL, purpose TEXT NOT NULL, classification INTEGER NOT NULL CHECK (classification BETWEEN 0 AND 4),
  receipt_within TEXT NOT NULL, papers TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('draft','issued','closed','withdrawn')), created_at TEXT NOT NULL, created_by TEXT NOT NULL, issued_at TEXT, issued_by TEXT, due_at TEXT, closed_at TEXT, version INTEGER NOT NULL
) STRICT;
CREATE INDEX dispatches_by_state ON dispatches (state, due_at);
CREATE TABLE dispatch_recipients (
  recipient_id TEXT PRIMARY KEY, dispatch_id TEXT NOT NULL REFERENCES dispatches (dispatch_id), position INTEGER NOT NULL, name TEXT NOT NULL, copies INTEGER NOT NULL, method TEXT NOT NULL CHECK (method IN ('hand','post','electronic')),
  state TEXT NOT NULL CHECK (state IN ('waiting','issued','signed','returned')), signed_by TEXT NOT NULL DEFAULT '', signed_on TEXT NOT NULL DEFAULT '', returned_on TEXT NOT NULL DEFAULT '', returned_to TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX dispatch_recipients_by_dispatch ON dispatch_recipients (dispatch_id, position);

-- Shipments (寄送批次): papers in sealed parcels, on their way and counted where they arrive.
CREATE TABLE shipments (
  n INTEGER PRIMARY KEY, shipment_id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, fonds_id TEXT NOT NULL REFERENCES fonds, from_whom TEXT NOT NULL, to_whom TEXT NOT NULL, carrier TEXT NOT NULL, tracking_number TEXT NOT NULL, seal_number TEXT NOT NULL, sealed_by TEXT NOT NULL, parcels INTEGER NOT NULL,
  arrive_within TEXT NOT NULL, classification INTEGER NOT NULL CHECK (classification BETWEEN 0 AND 4), note TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('draft','transit','received','withdrawn')), created_at TEXT NOT NULL, created_by TEXT NOT NULL, sent_at TEXT, sent_by TEXT, due_at TEXT,
  received_at TEXT, received_by TEXT, seal_intact INTEGER CHECK (seal_intact IN (0, 1)), received_note TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL
) STRICT;
CREATE INDEX shipments_by_state ON shipments (state, n);
CREATE TABLE shipment_lines (
  line_id TEXT PRIMARY KEY, shipment_id TEXT NOT NULL REFERENCES shipments (shipment_id), position INTEGER NOT NULL, title TEXT NOT NULL, document_number TEXT NOT NULL, copies INTEGER NOT NULL, transfer_id TEXT REFERENCES transfers (transfer_id),
  counted_copies INTEGER, damage TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '', settlement TEXT NOT NULL DEFAULT '', settled_at TEXT, settled_by TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX shipment_lines_by_shipment ON shipment_lines (shipment_id, position);
CREATE INDEX shipment_lines_by_transfer ON shipment_lines (transfer_id) WHERE transfer_id IS NOT NULL;

-- Deliveries (业务系统中间库). What lies in a store is never moved or deleted; these tables know what was taken of it. `looked_to`: up to which instant runs were begun.
CREATE TABLE delivery_sources (
  n INTEGER PRIMARY KEY, source_id TEXT NOT NULL UNIQUE, preset_id TEXT, fonds_id TEXT NOT NULL REFERENCES fonds, store_kind TEXT NOT NULL CHECK (store_kind IN ('folder','table')), store TEXT NOT NULL, settings TEXT NOT NULL,
  retired INTEGER NOT NULL CHECK (retired IN (0, 1)), looked_to TEXT NOT NULL, version INTEGER NOT NULL
) STRICT;
CREATE TABLE delivery_runs (
  n INTEGER PRIMARY KEY, run_id TEXT NOT NULL UNIQUE, source_n INTEGER NOT NULL REFERENCES delivery_sources (n), occasion TEXT NOT NULL CHECK (occasion IN ('hand','schedule')), started_at TEXT NOT NULL, started_by TEXT NOT NULL, ended_at TEXT,
  error_code TEXT, error_data TEXT NOT NULL DEFAULT '{}', receipts_unwritten INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX delivery_runs_by_source ON delivery_runs (source_n, n);
-- What a run met in the store, by its name there. `receipt_at`: since when the answer lies beside it; null while it is owed.
CREATE TABLE deliveries (
  n INTEGER PRIMARY KEY, source_n INTEGER NOT NULL REFERENCES delivery_sources (n), type_key TEXT NOT NULL, name TEXT NOT NULL, fingerprint TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('waiting','taken','refused','gone')), run_n INTEGER NOT NULL REFERENCES delivery_runs (n),
  seen_at TEXT NOT NULL, classification INTEGER NOT NULL CHECK (classification BETWEEN 0 AND 4), receipt TEXT, problems TEXT, receipt_at TEXT, UNIQUE (source_n, type_key, name)
) STRICT;
CREATE INDEX deliveries_by_state ON deliveries (state, n);
-- The log: one line for each record of each delivery. `data`: JSON of what the words need.
CREATE TABLE delivery_lines (
  n INTEGER PRIMARY KEY, run_n INTEGER NOT NULL REFERENCES delivery_runs (n), delivery_n INTEGER NOT NULL REFERENCES deliveries (n), external_id TEXT NOT NULL, revision TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('taken','unchanged','newVersion','duplicate','refused','withheld','waiting')), code TEXT, data TEXT NOT NULL, record_n INTEGER, classification INTEGER NOT NULL CHECK (classification BETWEEN 0 AND 4), noted_at TEXT NOT NULL
) STRICT;
CREATE INDEX delivery_lines_by_run ON delivery_lines (run_n, outcome, classification);
CREATE INDEX delivery_lines_by_outcome ON delivery_lines (outcome, n);
-- Every version of every record that ever came whole: what it said (`described`, JSON) and its files. The first becomes an item; others wait for a person.
CREATE TABLE delivered_records (
  n INTEGER PRIMARY KEY, record_id TEXT NOT NULL UNIQUE, source_n INTEGER NOT NULL REFERENCES delivery_sources (n), type_key TEXT NOT NULL, external_id TEXT NOT NULL, revision TEXT NOT NULL, fingerprint TEXT NOT NULL, described TEXT NOT NULL,
  classification INTEGER NOT NULL CHECK (classification BETWEEN 0 AND 4), state TEXT NOT NULL CHECK (state IN ('filed','held','keeping','linked','setAside')), cause TEXT CHECK (cause IN ('newVersion','sameContent','sameFields')),
  item_id TEXT REFERENCES items (item_id), twin_id TEXT REFERENCES items (item_id), taken_at TEXT NOT NULL, decided_at TEXT, decided_by TEXT, reason TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX delivered_records_once ON delivered_records (source_n, type_key, external_id, fingerprint);
CREATE INDEX delivered_records_held ON delivered_records (n) WHERE state IN ('held','keeping');
CREATE INDEX delivered_records_by_item ON delivered_records (item_id) WHERE item_id IS NOT NULL;
CREATE TABLE delivered_files (
  record_n INTEGER NOT NULL REFERENCES delivered_records (n), position INTEGER NOT NULL, name TEXT NOT NULL, sha256 TEXT NOT NULL REFERENCES blobs, size_bytes INTEGER NOT NULL, media_type TEXT NOT NULL, PRIMARY KEY (record_n, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX delivered_files_by_hash ON delivered_files (sha256);
-- 应收清单 What should come, by the day and the unit that it is about. `unexpected`: it came and no list named it.
CREATE TABLE expected_papers (
  n INTEGER PRIMARY KEY, expected_id TEXT NOT NULL UNIQUE, source_n INTEGER NOT NULL REFERENCES delivery_sources (n), list_key TEXT NOT NULL, day TEXT NOT NULL, unit TEXT NOT NULL, external_id TEXT NOT NULL, title TEXT NOT NULL, due_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('expected','came','late','excused','unexpected')), came_at TEXT, came_by TEXT, reason TEXT NOT NULL DEFAULT '', classification INTEGER NOT NULL CHECK (classification BETWEEN 0 AND 4), version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX expected_papers_once ON expected_papers (source_n, list_key, day, external_id);
CREATE INDEX expected_papers_by_id ON expected_papers (source_n, list_key, external_id);
CREATE INDEX expected_papers_open ON expected_papers (due_at) WHERE state = 'expected';

-- 查重 Pairs of items that a person has judged; `first_id` < `second_id`.
CREATE TABLE duplicate_verdicts (
  first_id TEXT NOT NULL REFERENCES items (item_id), second_id TEXT NOT NULL REFERENCES items (item_id), verdict TEXT NOT NULL CHECK (verdict IN ('different','duplicate','setAside')), reason TEXT NOT NULL, decided_at TEXT NOT NULL, decided_by TEXT NOT NULL, PRIMARY KEY (first_id, second_id)
) STRICT, WITHOUT ROWID;
-- What the last look over the room found; derived, and of this workstation only.
CREATE TABLE duplicate_pairs (first_n INTEGER NOT NULL REFERENCES items (n), second_n INTEGER NOT NULL REFERENCES items (n), cause TEXT NOT NULL, found_at TEXT NOT NULL, PRIMARY KEY (first_n, second_n)) STRICT, WITHOUT ROWID;
