import {
  ArrangeGoalsUseCase,
  CaseChanges,
  CaseReading,
  ChangePlanUseCase,
  CloseGoalUseCase,
  CreatePlanUseCase,
  PlanVersions,
  PublishPlanUseCase,
  SearchOccupations,
  ServeGoalUseCase,
  SetGoalUseCase,
} from '@rettid/application';
import type { Room } from '../changes/room';
import { GoalsController } from './goals.controller';
import { OccupationsController } from './occupations.controller';
import { PlansController } from './plans.controller';

/** The use cases that change a case: each asks for nothing but the way to do so. */
const CHANGING = [
  CreatePlanUseCase,
  ChangePlanUseCase,
  ArrangeGoalsUseCase,
  PublishPlanUseCase,
  SetGoalUseCase,
  CloseGoalUseCase,
  ServeGoalUseCase,
];

/** Min Plan and the other plans, their goals and versions, and the positions that job goals name. */
export const PLANS_ROOM: Room = {
  controllers: [PlansController, GoalsController, OccupationsController],
  providers({ unitOfWork }, clock) {
    const changes = new CaseChanges(unitOfWork, clock);
    return [
      ...CHANGING.map((UseCase) => ({ provide: UseCase, useValue: new UseCase(changes) })),
      { provide: PlanVersions, useValue: new PlanVersions(new CaseReading(unitOfWork, clock)) },
      { provide: SearchOccupations, useValue: new SearchOccupations(unitOfWork) },
    ];
  },
};
