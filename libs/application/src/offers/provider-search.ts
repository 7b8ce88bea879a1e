import type { OfferKind, StaffActor } from '@rettid/domain';
import type { UnitOfWork } from '@rettid/persistence';
import { scopeOf } from '@rettid/platform';

export interface UsedProvider {
  readonly provider: string;
  /** The person last named there. */
  readonly contactPerson: string | null;
  readonly offers: number;
  /** `YYYY-MM-DD` */
  readonly lastStartedOn: string;
}

const PROPOSED = 8;

/** Proposes providers that the jobcentre has used. Companies and schools, and nothing of whoever was there. */
export class ProviderSearch {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * @param search how the name begins, whatever its letters' size and accents; empty: the most used
   * @param kind those used for offers of this kind come first
   */
  async find(actor: StaffActor, search: string, kind: OfferKind | null): Promise<UsedProvider[]> {
    return await this.unitOfWork.run(
      scopeOf(actor),
      async (tx) => await tx.query<UsedProvider>(PROVIDERS_SQL, [actor.jobcenterId, search.trim(), kind, PROPOSED]),
    );
  }
}

const PROVIDERS_SQL = `
  WITH used AS (
    SELECT o.provider, count(*)::int AS offers, max(o.starts_on) AS last_started_on, coalesce(bool_or(o.kind = $3::text), false) AS is_of_kind
    FROM offers o
    WHERE o.jobcenter_id = $1 AND o.provider IS NOT NULL AND o.struck_at IS NULL
    GROUP BY o.provider)
  SELECT u.provider, u.offers, u.last_started_on AS "lastStartedOn",
         (SELECT o.contact_person FROM offers o
          WHERE o.jobcenter_id = $1 AND o.provider = u.provider AND o.struck_at IS NULL AND o.contact_person IS NOT NULL
          ORDER BY o.starts_on DESC, o.offer_id LIMIT 1) AS "contactPerson"
  FROM used u
  WHERE starts_with(search_name(u.provider), search_name($2))
  ORDER BY u.is_of_kind DESC, u.offers DESC, u.last_started_on DESC, u.provider
  LIMIT $4`;
