import { PrivateNotes, TodayReader } from '@rettid/application';
import type { Room } from '../changes/room';
import { NoteController } from './note.controller';
import { TodayController } from './today.controller';

/** The start page, and the notes that it reminds of. */
export const TODAY_ROOM: Room = {
  controllers: [TodayController, NoteController],
  providers({ unitOfWork }, clock) {
    return [
      { provide: TodayReader, useValue: new TodayReader(unitOfWork, clock) },
      { provide: PrivateNotes, useValue: new PrivateNotes(unitOfWork, clock) },
    ];
  },
};
