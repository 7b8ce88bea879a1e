import {
  AssignPartUseCase,
  CaseChanges,
  CaseReading,
  ChangePartUseCase,
  ConfirmHandOverUseCase,
  HandOverPreview,
  HandOverReader,
  HandOverUseCase,
  ReceiverReader,
} from '@rettid/application';
import type { Room } from '../changes/room';
import { AssignmentsController } from './assignments.controller';
import { BriefController } from './brief.controller';
import { CaseHandOversController, HandOversController } from './hand-overs.controller';

/** The use cases that change a case: each asks for nothing but the way to do so. */
const CHANGING = [HandOverUseCase, AssignPartUseCase, ChangePartUseCase, ConfirmHandOverUseCase];

/** Who has which part in a case, how it goes to another, and the page about the case that goes with it. */
export const ASSIGNMENTS_ROOM: Room = {
  controllers: [AssignmentsController, CaseHandOversController, HandOversController, BriefController],
  providers({ unitOfWork }, clock) {
    const changes = new CaseChanges(unitOfWork, clock);
    return [
      ...CHANGING.map((useCase) => ({ provide: useCase, useValue: new useCase(changes) })),
      { provide: HandOverReader, useValue: new HandOverReader(new CaseReading(unitOfWork, clock)) },
      { provide: HandOverPreview, useValue: new HandOverPreview(unitOfWork, clock) },
      { provide: ReceiverReader, useValue: new ReceiverReader(unitOfWork, clock) },
    ];
  },
};
