/**
 * The functions of the access log as its migration writes them; released history like the migration itself.
 *
 * They belong to the owner and run with the owner's rights, so that the programs' role can neither seal what it likes nor
 * own a table; the search path is fixed, so that nobody puts a table of his own in the way. Row-level security holds for
 * the owner too, but for the partitions themselves: sealing works only under the system's scope.
 */

const AS_OWNER = `SECURITY DEFINER SET search_path = public, pg_temp`;

/** What the programs may call; a function is otherwise open to everybody. */
export function callableByPrograms(signature: string): string[] {
  return [`REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`, `GRANT EXECUTE ON FUNCTION ${signature} TO rettid_app`];
}

export const SEALING = [
  // The canonical text of a value: its length in bytes, a colon, the value, a comma; '-,' for NULL. No value can pass for
  // another one with its neighbour's beginning.
  `CREATE FUNCTION access_log_field(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
   RETURN coalesce(octet_length(value) || ':' || value, '-') || ','`,
  // Microseconds since 1970, in which PostgreSQL counts.
  `CREATE FUNCTION access_log_instant(value timestamptz) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
   RETURN ((extract(epoch FROM value) * 1000000)::bigint)::text`,
  `CREATE FUNCTION access_log_entry_hash(entry access_log) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE
   AS $$ SELECT sha256(convert_to(
     access_log_field('rettid-access-log-1') || access_log_field(entry.entry_id::text)
     || access_log_field(entry.jobcenter_id) || access_log_field(entry.actor_id) || access_log_field(entry.action)
     || access_log_field(cardinality(entry.citizen_ids)::text)
     || coalesce((SELECT string_agg(access_log_field(c.id), '' ORDER BY c.place)
                  FROM unnest(entry.citizen_ids) WITH ORDINALITY AS c (id, place)), '')
     || access_log_field(entry.reason) || access_log_field(entry.subject_type) || access_log_field(entry.subject_id)
     || access_log_field(entry.details::text) || access_log_field(access_log_instant(entry.happened_at)), 'UTF8')) $$`,
  `CREATE FUNCTION access_log_note() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
   BEGIN
     INSERT INTO access_log_unsealed (chain, entry_id, happened_at)
     VALUES (coalesce(NEW.jobcenter_id, ''), NEW.entry_id, NEW.happened_at);
     RETURN NULL;
   END $$`,
  `REVOKE ALL ON FUNCTION access_log_note() FROM PUBLIC`,
  `CREATE TRIGGER access_log_note AFTER INSERT ON access_log FOR EACH ROW EXECUTE FUNCTION access_log_note()`,
  // Puts all noted entries of a chain into its next links, at most so many in each, and answers how many it took. Whoever
  // comes while another is at it leaves it to him. An entry that was noted and is gone is sealed as missing. The links of
  // one go have one sealed_at, later than that of the go before: what it left was not committed then.
  `CREATE FUNCTION access_log_seal(sealed_chain text, most integer) RETURNS integer LANGUAGE plpgsql ${AS_OWNER} AS $$
   DECLARE
     of_month date;
     starts timestamptz;
     ends timestamptz;
     ids bigint[];
     last_id bigint;
     hashes bytea;
     last_no bigint;
     last_hash bytea;
     now_at timestamptz;
     taken integer := 0;
   BEGIN
     IF NOT pg_try_advisory_xact_lock(24940, hashtext(sealed_chain)) THEN RETURN 0; END IF;
     SELECT s.seal_no, s.hash, greatest(clock_timestamp(), s.sealed_at + interval '1 microsecond')
     INTO last_no, last_hash, now_at FROM access_log_seals s
     WHERE s.chain = sealed_chain ORDER BY s.seal_no DESC LIMIT 1;
     last_no := coalesce(last_no, 0);
     last_hash := coalesce(last_hash, '');
     now_at := coalesce(now_at, clock_timestamp());
     FOR of_month IN
       SELECT DISTINCT date_trunc('month', u.happened_at AT TIME ZONE 'UTC')::date FROM access_log_unsealed u
       WHERE u.chain = sealed_chain ORDER BY 1
     LOOP
       starts := of_month::timestamp AT TIME ZONE 'UTC';
       ends := (of_month + interval '1 month') AT TIME ZONE 'UTC';
       last_id := -9223372036854775808;
       LOOP
         ids := ARRAY(SELECT u.entry_id FROM access_log_unsealed u
                      WHERE u.chain = sealed_chain AND u.entry_id > last_id AND u.happened_at >= starts AND u.happened_at < ends
                      ORDER BY u.entry_id LIMIT most);
         EXIT WHEN cardinality(ids) = 0;
         SELECT string_agg(CASE WHEN e.entry_id IS NULL THEN decode(repeat('00', 32), 'hex') ELSE access_log_entry_hash(e) END,
                           ''::bytea ORDER BY i.id)
         INTO hashes FROM unnest(ids) AS i (id)
         LEFT JOIN access_log e ON e.entry_id = i.id AND e.happened_at >= starts AND e.happened_at < ends;
         last_no := last_no + 1;
         INSERT INTO access_log_seals (chain, seal_no, month, entry_ids, entry_hashes, previous_hash, hash, sealed_at)
         VALUES (sealed_chain, last_no, of_month, ids, hashes, last_hash, sha256(convert_to(
           access_log_field('rettid-access-log-seal-1') || access_log_field(sealed_chain) || access_log_field(last_no::text)
           || access_log_field(of_month::text) || access_log_field(array_to_string(ids, ','))
           || access_log_field(encode(sha256(hashes), 'hex')) || access_log_field(encode(last_hash, 'hex'))
           || access_log_field(access_log_instant(now_at)), 'UTF8')), now_at)
         RETURNING hash INTO last_hash;
         DELETE FROM access_log_unsealed u WHERE u.chain = sealed_chain AND u.entry_id = ANY (ids);
         taken := taken + cardinality(ids);
         last_id := ids[cardinality(ids)];
       END LOOP;
     END LOOP;
     RETURN taken;
   END $$`,
  ...callableByPrograms('access_log_seal(text, integer)'),
];

export const MONTHS = [
  // Makes the partitions of this month and of so many (24 at most) ahead that are missing, and of months of which the
  // default partition holds entries, which move there. Answers how many it made. A partition is attached, not created in
  // place, so that readers are not locked out. It is closed to the programs, who go through the whole.
  `CREATE FUNCTION access_log_prepare_months(ahead integer) RETURNS integer
   LANGUAGE plpgsql ${AS_OWNER} SET lock_timeout = '2s' AS $$
   DECLARE
     part text;
     starts timestamptz;
     ends timestamptz;
     of_month date;
     made integer := 0;
   BEGIN
     PERFORM pg_advisory_xact_lock(24940, 0);
     FOR of_month IN
       SELECT (date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => m))::date
       FROM generate_series(0, least(ahead, 24)) AS m
       UNION SELECT date_trunc('month', e.happened_at AT TIME ZONE 'UTC')::date FROM access_log_default e ORDER BY 1
     LOOP
       part := to_char(of_month, '"access_log_"YYYY_MM');
       CONTINUE WHEN to_regclass('public.' || part) IS NOT NULL;
       starts := of_month::timestamp AT TIME ZONE 'UTC';
       ends := (of_month + interval '1 month') AT TIME ZONE 'UTC';
       EXECUTE format('CREATE TABLE %I (LIKE access_log INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', part);
       EXECUTE format('WITH moved AS (DELETE FROM access_log_default WHERE happened_at >= %L AND happened_at < %L RETURNING *)
                       INSERT INTO %I SELECT * FROM moved', starts, ends, part);
       EXECUTE format('ALTER TABLE access_log ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', part, starts, ends);
       EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', part);
       made := made + 1;
     END LOOP;
     RETURN made;
   END $$`,
  ...callableByPrograms('access_log_prepare_months(integer)'),
];

export const SEARCH = [
  // Where a citizen stands in the log, newest first, at most so many, from before a place on. Through the whole log the
  // index of citizens is of no use: PostgreSQL searches an array only after row-level security has let the row pass, since
  // the comparison of arrays is not known to keep its operands to itself. So the owner asks the partitions, under the
  // caller's scope; the entries themselves the caller reads through the policies of the whole.
  `CREATE FUNCTION access_log_of_citizen(sought text, before_at timestamptz, before_id bigint, most integer)
   RETURNS TABLE (entry_id bigint, happened_at timestamptz) LANGUAGE plpgsql STABLE ${AS_OWNER} AS $$
   DECLARE
     parts text;
     own text := CASE current_setting('rettid.scope', true) WHEN 'jobcenter' THEN current_setting('rettid.jobcenter_id', true) END;
   BEGIN
     IF own IS NULL AND current_setting('rettid.scope', true) IS DISTINCT FROM 'system' THEN RETURN; END IF;
     SELECT string_agg(format(
       'SELECT e.entry_id, e.happened_at FROM %s e WHERE e.citizen_ids @> ARRAY[$1] AND ($2 IS NULL OR e.jobcenter_id = $2)
        AND (e.happened_at, e.entry_id) < ($3, $4)', i.inhrelid::regclass), ' UNION ALL ')
     INTO parts FROM pg_inherits i WHERE i.inhparent = 'access_log'::regclass;
     RETURN QUERY EXECUTE parts || ' ORDER BY 2 DESC, 1 DESC LIMIT $5'
       USING sought, own, coalesce(before_at, 'infinity'), coalesce(before_id, 0), most;
   END $$`,
  ...callableByPrograms('access_log_of_citizen(text, timestamptz, bigint, integer)'),
  // New entries wait in a list before they go into the index of citizens, so that no reader pays for fifty of them; whoever
  // seals puts them in, or else the reader whose entry fills the list would.
  `CREATE FUNCTION access_log_index_citizens() RETURNS void LANGUAGE plpgsql ${AS_OWNER} AS $$
   BEGIN
     PERFORM gin_clean_pending_list(t.relid) FROM pg_partition_tree('access_log_of_citizens') t WHERE t.isleaf;
   END $$`,
  ...callableByPrograms('access_log_index_citizens()'),
];
