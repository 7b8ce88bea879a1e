import {
  AnswerQuestionUseCase,
  CaseChanges,
  CaseReading,
  DecideNoShowUseCase,
  NO_SHOW_NOTICES,
  NoShowReader,
  RecordContactAttemptUseCase,
  RecordOfferAbsenceUseCase,
  SendHearingLetterUseCase,
  SettlePriorNoticeUseCase,
} from '@rettid/application';
import type { Room } from '../changes/room';
import { HearingLettersController } from './hearing-letters.controller';
import { NoShowController } from './no-show.controller';
import { PriorNoticesController } from './prior-notices.controller';

/** From a no-show to a decision (LAS §§ 35-37), and the end of a hearing, whatever it is about. */
export const NO_SHOW_ROOM: Room = {
  controllers: [NoShowController, HearingLettersController, PriorNoticesController],
  providers({ unitOfWork }, clock) {
    const changes = new CaseChanges(unitOfWork, clock);
    const useCases = [
      RecordOfferAbsenceUseCase,
      RecordContactAttemptUseCase,
      AnswerQuestionUseCase,
      SendHearingLetterUseCase,
      DecideNoShowUseCase,
    ];
    return [
      { provide: NoShowReader, useValue: new NoShowReader(new CaseReading(unitOfWork, clock)) },
      { provide: SettlePriorNoticeUseCase, useValue: new SettlePriorNoticeUseCase(changes, NO_SHOW_NOTICES) },
      ...useCases.map((UseCase) => ({ provide: UseCase, useValue: new UseCase(changes) })),
    ];
  },
};
