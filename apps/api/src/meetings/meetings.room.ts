import {
  BookGroupMeetingUseCase,
  BookingProposalReader,
  BookMeetingUseCase,
  CalendarReader,
  CancelMeetingUseCase,
  CaseChanges,
  CaseReading,
  ChangeBookingUseCase,
  CorrectOutcomeUseCase,
  RecordGroupAttendanceUseCase,
  RecordContactUseCase,
  RecordHeldMeetingUseCase,
  RecordNoShowUseCase,
  SettleTaskUseCase,
  WriteMinutesUseCase,
} from '@rettid/application';
import type { Room } from '../changes/room';
import { BookingsController, GroupMeetingsController } from './bookings.controller';
import { CalendarController } from './calendar.controller';
import { ContactsController } from './contacts.controller';
import { OutcomesController } from './outcomes.controller';

/** The use cases that change a case: each asks for nothing but the way to do so. */
const CHANGING = [
  BookMeetingUseCase,
  BookGroupMeetingUseCase,
  ChangeBookingUseCase,
  CancelMeetingUseCase,
  RecordHeldMeetingUseCase,
  RecordNoShowUseCase,
  RecordGroupAttendanceUseCase,
  CorrectOutcomeUseCase,
  WriteMinutesUseCase,
  RecordContactUseCase,
  SettleTaskUseCase,
];

/** Interviews and other meetings, contacts, agreements, and calendars. */
export const MEETINGS_ROOM: Room = {
  controllers: [
    BookingsController,
    GroupMeetingsController,
    OutcomesController,
    ContactsController,
    CalendarController,
  ],
  providers({ unitOfWork }, clock) {
    const changes = new CaseChanges(unitOfWork, clock);
    return [
      ...CHANGING.map((useCase) => ({ provide: useCase, useValue: new useCase(changes) })),
      { provide: CalendarReader, useValue: new CalendarReader(unitOfWork, clock) },
      {
        provide: BookingProposalReader,
        useValue: new BookingProposalReader(new CaseReading(unitOfWork, clock)),
      },
    ];
  },
};
