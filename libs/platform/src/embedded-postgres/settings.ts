import { statfsSync } from 'node:fs';

/** Parallel queries share rows through /dev/shm, of which a container often has but 64 MB. */
const ROOMY_SHARED_MEMORY_BYTES = 512 * 1024 * 1024;

/**
 * Settings of the embedded server: for two cores and a caseload of millions of rows, as durable as in production
 * (`fsync` and `synchronous_commit` stay on), reachable over loopback alone.
 *
 * What it logs holds no word of the data: statements, parameters, `DETAIL` (the offending key) and `CONTEXT` (the
 * offending line of a COPY) stay out, and so do the messages of failed statements, which quote the offending value.
 */
export function serverSettings(): Record<string, string> {
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '256MB',
    effective_cache_size: '1GB',
    work_mem: '16MB',
    maintenance_work_mem: '256MB',
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    datestyle: 'ISO, YMD',
    dynamic_shared_memory_type: hasRoomySharedMemory() ? 'posix' : 'mmap',
    log_statement: 'none',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_min_duration_statement: '-1',
    log_checkpoints: 'off',
    log_autovacuum_min_duration: '-1',
  };
}

function hasRoomySharedMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize >= ROOMY_SHARED_MEMORY_BYTES;
  } catch {
    // No /dev/shm at all: the server's own files do as well.
    return false;
  }
}
