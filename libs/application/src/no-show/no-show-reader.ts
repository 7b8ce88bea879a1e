import { decisionLetter, hearingLetter, REMARK_LENGTH, type Actor, type PlainDate } from '@rettid/domain';
import { CodedError, failed, ok, type Result } from '@rettid/platform';
import type { CaseClosedError } from '../access/case-door';
import type { CaseReading, OpenReading } from '../changes/case-reading';
import { fieldFaults, type FieldFaultsError, type TransitionForbiddenError } from '../changes/change-errors';
import { answerDayFaults } from '../prior-notices/prior-notices';
import { textFaults } from '../prior-notices/text-faults';
import { draftOf, refusalOf, type DraftedDecision } from './decide-no-show.use-case';
import { findNoShow, findNoShows } from './find-no-shows';
import { letterFrame } from './letter-frame';
import type { StoredNoShow } from './no-show';
import type { NoShowKey, NoShowNotFound } from './no-show-change';

export interface CitizenNoShows {
  readonly businessDate: PlainDate;
  /** Newest first. */
  readonly noShows: readonly StoredNoShow[];
}

type PreviewError = CaseClosedError | NoShowNotFound | FieldFaultsError | TransitionForbiddenError;

/** Reads a citizen's no-shows, and shows letters before they are sent. */
export class NoShowReader {
  constructor(private readonly reading: CaseReading) {}

  async read(actor: Actor, citizenId: string): Promise<Result<CitizenNoShows, CaseClosedError>> {
    return await this.reading.run(actor, citizenId, 'no_show.read', async ({ tx, businessDate }) => ({
      businessDate,
      noShows: await findNoShows(tx, [citizenId], businessDate),
    }));
  }

  /** The letter about a decision as it would be sent today; refused where the decision would be. */
  async decisionLetter(actor: Actor, key: NoShowKey, drafted: DraftedDecision): Promise<Result<string, PreviewError>> {
    return await this.preview(actor, key, async (noShow, { tx, businessDate }) => {
      const refusal = refusalOf(noShow, drafted, businessDate);
      if (refusal !== null) return failed(refusal);
      const frame = await letterFrame(tx, key.citizenId, { caseworker: actor.name, on: businessDate });
      return ok(decisionLetter({ noShow: noShow.facts, ...draftOf(drafted) }, frame));
    });
  }

  /** The letter that asks the citizen, as it would be sent today. */
  async hearingLetter(
    actor: Actor,
    key: NoShowKey,
    { answerBy, remark }: { readonly answerBy: PlainDate; readonly remark: string },
  ): Promise<Result<string, PreviewError>> {
    return await this.preview(actor, key, async ({ facts }, { tx, businessDate }) => {
      const faults = [
        ...textFaults('remark', remark, { least: 0, most: REMARK_LENGTH }),
        ...answerDayFaults(businessDate, answerBy),
      ];
      if (faults.length > 0) return failed(fieldFaults(faults));
      const frame = await letterFrame(tx, key.citizenId, { caseworker: actor.name, on: businessDate });
      return ok(hearingLetter(facts, answerBy, remark.trim(), frame));
    });
  }

  private async preview(
    actor: Actor,
    key: NoShowKey,
    build: (
      noShow: StoredNoShow,
      reading: OpenReading,
    ) => Promise<Result<string, FieldFaultsError | TransitionForbiddenError>>,
  ): Promise<Result<string, PreviewError>> {
    const read = await this.reading.run(actor, key.citizenId, 'no_show.read', async (reading) => {
      const noShow = await findNoShow(reading.tx, key, reading.businessDate);
      if (noShow === null) return failed(new CodedError('record_not_found', 'Udeblivelsen findes ikke længere'));
      return await build(noShow, reading);
    });
    return read.ok ? read.value : read;
  }
}
