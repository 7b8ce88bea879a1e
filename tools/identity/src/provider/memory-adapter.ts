import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

/** A code is redeemed within seconds and a page chosen within the hour; beyond that the oldest make room. */
const MOST_ENTRIES = 5_000;

interface Entry {
  readonly payload: AdapterPayload;
  /** On the scale of `performance.now()`. */
  readonly expiresAt: number;
}

/** What the provider keeps, in memory and for as long as each thing is valid: nothing of the demonstration outlives it. */
export function createMemoryAdapter(): AdapterFactory {
  const entries = new Map<string, Entry>();
  return (model) => new MemoryAdapter(entries, model);
}

class MemoryAdapter implements Adapter {
  constructor(
    private readonly entries: Map<string, Entry>,
    private readonly model: string,
  ) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn = Infinity): Promise<void> {
    const key = this.key(id);
    this.entries.delete(key);
    this.entries.set(key, { payload, expiresAt: performance.now() + expiresIn * 1000 });
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= MOST_ENTRIES) break;
      this.entries.delete(oldest);
    }
    await Promise.resolve();
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return await Promise.resolve(this.valid(this.key(id)));
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return await Promise.resolve(this.search((payload) => payload.uid === uid));
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return await Promise.resolve(this.search((payload) => payload.userCode === userCode));
  }

  async consume(id: string): Promise<void> {
    const payload = await this.find(id);
    if (payload !== undefined) payload.consumed = true;
  }

  async destroy(id: string): Promise<void> {
    this.entries.delete(this.key(id));
    await Promise.resolve();
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, { payload }] of this.entries) if (payload.grantId === grantId) this.entries.delete(key);
    await Promise.resolve();
  }

  private key(id: string): string {
    return `${this.model}:${id}`;
  }

  private valid(key: string): AdapterPayload | undefined {
    const entry = this.entries.get(key);
    if (entry === undefined || entry.expiresAt > performance.now()) return entry?.payload;
    this.entries.delete(key);
    return undefined;
  }

  private search(isMeant: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    for (const [key, { payload }] of this.entries) {
      if (key.startsWith(`${this.model}:`) && isMeant(payload)) return this.valid(key);
    }
    return undefined;
  }
}
