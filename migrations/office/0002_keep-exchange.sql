-- The exchange with rooms. `room_id` leads every key: rooms are independent, and an engine that spreads rows over servers spreads them by it.

-- Head office's chain to each room, as far as it has come. Its row is locked by whoever writes anything of the room, so a reader that goes on behind a place never misses what was committed later.
-- `epoch` is that of hq_meta when it was last written: after a restore it differs, and a new incarnation begins.
CREATE TABLE feeds (
  room_id text PRIMARY KEY,
  epoch uuid NOT NULL,
  inc uuid NOT NULL,
  seq bigint NOT NULL,
  hash text NOT NULL,
  ms bigint NOT NULL,
  c integer NOT NULL,
  ops bigint NOT NULL
);

-- Every op of a room's workstations and of head office's chain to it, known by its hash; `prev` is that of the op before it. `feed_n`: its place along the feed as it is now.
-- `dead`: kept in the chain, not carried out, by the code of the reason.
CREATE TABLE ops (
  room_id text NOT NULL,
  hash text NOT NULL,
  author text NOT NULL,
  inc text NOT NULL,
  seq bigint NOT NULL,
  prev text NOT NULL,
  op_id text NOT NULL,
  tx bigint NOT NULL,
  ms bigint NOT NULL,
  c integer NOT NULL,
  effective_ms bigint NOT NULL,
  actor text NOT NULL,
  class text NOT NULL CHECK (class IN ('F', 'O', 'A', 'R')),
  kind text NOT NULL,
  entity text NOT NULL,
  eid text NOT NULL,
  sv integer NOT NULL,
  base text,
  body text NOT NULL,
  dead text,
  feed_n bigint,
  received_at timestamptz(3) NOT NULL,
  PRIMARY KEY (room_id, hash)
);
CREATE INDEX ops_by_place ON ops (room_id, author, inc, seq);
CREATE INDEX ops_by_id ON ops (room_id, op_id);
CREATE UNIQUE INDEX ops_of_feed ON ops (room_id, feed_n) WHERE feed_n IS NOT NULL;

-- How workstations had cut and signed their chains. The text is made again from the ops.
CREATE TABLE segments (
  room_id text NOT NULL,
  head text NOT NULL,
  author text NOT NULL,
  prev text NOT NULL,
  ops integer NOT NULL CHECK (ops > 0),
  signature text NOT NULL,
  PRIMARY KEY (room_id, head)
);

CREATE TABLE decisions (
  room_id text NOT NULL,
  request_id text NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('approved', 'refused')),
  note text NOT NULL,
  decided_by text NOT NULL,
  ms bigint NOT NULL,
  c integer NOT NULL,
  op_id text NOT NULL,
  PRIMARY KEY (room_id, request_id)
);
