-- What head office is. Everything that matters lies in these tables, so that several servers can work on them.
-- Rules for every migration here, kept by a test: nothing that only one PostgreSQL process can give (no sequences, no identity columns, no LISTEN, no session
-- advisory locks, no xmin), so that Citus, CockroachDB and YugabyteDB carry it too. Ids are UUIDv7 made by the server, counters are rows.

-- The lineage of the data. A new epoch after every restore tells the rooms to offer again what they had confirmed.
CREATE TABLE hq_meta (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  epoch uuid NOT NULL,
  created_at timestamptz(3) NOT NULL,
  restored_from uuid
);

-- People of head office, with roles as in src-shared/domain/office-role.ts. `sign_in_key` is the name as it is compared.
CREATE TABLE office_people (
  person_id uuid PRIMARY KEY,
  sign_in_name text NOT NULL,
  sign_in_key text NOT NULL UNIQUE,
  display_name text NOT NULL,
  roles text[] NOT NULL CHECK (roles <@ ARRAY['administrator', 'archivist', 'approver', 'auditor']),
  password_hash text NOT NULL,
  password_is_one_time boolean NOT NULL,
  active boolean NOT NULL DEFAULT true,
  failed_sign_ins integer NOT NULL DEFAULT 0,
  refused_until timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  last_sign_in_at timestamptz(3),
  version integer NOT NULL DEFAULT 1
);

-- Only the hash of a token is kept: a stolen database opens no session.
CREATE TABLE office_sessions (
  token_hash text PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES office_people,
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3)
);
CREATE INDEX office_sessions_by_person ON office_sessions (person_id);

-- Workstations. A device asks with a code, and is `waiting` until somebody lets it in; its id is never another room's, so it is the whole key.
CREATE TABLE devices (
  device_id uuid PRIMARY KEY,
  room_id text NOT NULL,
  device_name text NOT NULL,
  pub_ed25519 bytea NOT NULL CHECK (length(pub_ed25519) = 32),
  pub_x25519 bytea NOT NULL CHECK (length(pub_x25519) = 32),
  status text NOT NULL CHECK (status IN ('waiting', 'enrolled', 'refused', 'revoked')),
  enrolled_by uuid REFERENCES office_people,
  enrolled_at timestamptz(3),
  last_contact_at timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  CHECK ((status IN ('enrolled', 'revoked')) = (enrolled_at IS NOT NULL AND enrolled_by IS NOT NULL))
);
CREATE INDEX devices_by_room ON devices (room_id);

-- A code lets one device ask, once, for a while.
CREATE TABLE enrolment_codes (
  code_hash text PRIMARY KEY,
  room_id text NOT NULL,
  made_by uuid NOT NULL REFERENCES office_people,
  made_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL CHECK (expires_at > made_at),
  used_at timestamptz(3),
  used_by_device uuid REFERENCES devices,
  CHECK ((used_at IS NULL) = (used_by_device IS NULL))
);

-- Who did what at head office. `actor` is a person, a device, or the server itself.
CREATE TABLE audit (
  audit_id uuid PRIMARY KEY,
  at timestamptz(3) NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  subject text NOT NULL,
  detail jsonb NOT NULL
);
CREATE INDEX audit_by_subject ON audit (subject, at);
