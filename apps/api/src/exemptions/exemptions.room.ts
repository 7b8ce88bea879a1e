import {
  CaseChanges,
  CaseReading,
  CloseExemptionUseCase,
  CorrectExemptionUseCase,
  DecideExemptionUseCase,
  ExemptionsRoomReader,
  ReasonLikenessReader,
  RecordWorkHoursUseCase,
  ReviewExemptionUseCase,
  SendExemptionNoticeUseCase,
} from '@rettid/application';
import type { Room } from '../changes/room';
import { ExemptionsController } from './exemptions.controller';
import { WorkHoursController } from './work-hours.controller';

/** Exemptions, the ladder to their ends, and the 225 hours. */
export const EXEMPTIONS_ROOM: Room = {
  controllers: [ExemptionsController, WorkHoursController],
  providers({ unitOfWork }, clock) {
    const changes = new CaseChanges(unitOfWork, clock);
    const reading = new CaseReading(unitOfWork, clock);
    const useCases = [
      DecideExemptionUseCase,
      CorrectExemptionUseCase,
      CloseExemptionUseCase,
      ReviewExemptionUseCase,
      SendExemptionNoticeUseCase,
      RecordWorkHoursUseCase,
    ];
    return [
      { provide: ExemptionsRoomReader, useValue: new ExemptionsRoomReader(reading) },
      { provide: ReasonLikenessReader, useValue: new ReasonLikenessReader(reading) },
      ...useCases.map((UseCase) => ({ provide: UseCase, useValue: new UseCase(changes) })),
    ];
  },
};
