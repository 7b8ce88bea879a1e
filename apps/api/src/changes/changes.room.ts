import {
  CaseChanges,
  CaseReading,
  Drafts,
  NO_SHOW_STRIKES,
  RecordHistory,
  StrikeRecordUseCase,
} from '@rettid/application';
import { ChangesController } from './changes.controller';
import { DraftsController } from './drafts.controller';
import type { Room } from './room';

/** What all kinds of records share: their history, striking them, and drafts. */
export const CHANGES_ROOM: Room = {
  controllers: [ChangesController, DraftsController],
  providers({ unitOfWork }, clock) {
    return [
      { provide: RecordHistory, useValue: new RecordHistory(new CaseReading(unitOfWork, clock)) },
      {
        provide: StrikeRecordUseCase,
        useValue: new StrikeRecordUseCase(new CaseChanges(unitOfWork, clock), NO_SHOW_STRIKES),
      },
      { provide: Drafts, useValue: new Drafts(unitOfWork, clock) },
    ];
  },
};
