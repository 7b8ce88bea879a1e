import {
  CaseChanges,
  CaseReading,
  ChangeOfferUseCase,
  EndOfferUseCase,
  EvaluateOfferUseCase,
  EvaluationGoalUseCase,
  ExtendOfferUseCase,
  GrantOfferUseCase,
  OfferPreviewer,
  ProviderSearch,
  ReadReportUseCase,
  RecordOfferAttendanceUseCase,
  RecordFollowUpUseCase,
  RecordReportUseCase,
} from '@rettid/application';
import type { Room } from '../changes/room';
import { OfferCourseController } from './offer-course.controller';
import { OffersController } from './offers.controller';

const CHANGES = [
  GrantOfferUseCase,
  ChangeOfferUseCase,
  ExtendOfferUseCase,
  EndOfferUseCase,
  RecordFollowUpUseCase,
  EvaluateOfferUseCase,
  EvaluationGoalUseCase,
  RecordReportUseCase,
  ReadReportUseCase,
  RecordOfferAttendanceUseCase,
] as const;

/** Offers: granted, followed up, reported on, ended and evaluated. */
export const OFFERS_ROOM: Room = {
  controllers: [OffersController, OfferCourseController],
  providers({ unitOfWork }, clock) {
    const changes = new CaseChanges(unitOfWork, clock);
    return [
      ...CHANGES.map((UseCase) => ({ provide: UseCase, useValue: new UseCase(changes) })),
      { provide: OfferPreviewer, useValue: new OfferPreviewer(new CaseReading(unitOfWork, clock)) },
      { provide: ProviderSearch, useValue: new ProviderSearch(unitOfWork) },
    ];
  },
};
