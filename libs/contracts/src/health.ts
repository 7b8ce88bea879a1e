/** `GET /health`: the process answers. */
export interface LivenessWire {
  readonly status: 'ok';
}

/** What `GET /ready` looks at. A cause is never told to the caller, it stands in the log. */
export interface ReadinessWire {
  readonly status: 'ready';
  readonly checks: {
    readonly database: 'ok';
    readonly migrations: 'ok';
    readonly queue: 'ok';
    /** No jobcentre's last sweep is older than a day. */
    readonly sweeps: 'ok';
  };
}
