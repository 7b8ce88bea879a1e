import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  AddGoalWire,
  ArrangeGoalsWire,
  ChangedWire,
  ChangeGoalWire,
  ChangePlanWire,
  CloseGoalWire,
  CreatePlanWire,
  OccupationsWire,
  PlanComparisonWire,
  PlanVersionsWire,
  PublishPlanWire,
  ServeGoalWire,
} from '@rettid/contracts';
import { firstValueFrom } from 'rxjs';

/** Plans of a citizen. Every call fails with a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class PlansGateway {
  private readonly http = inject(HttpClient);

  create(citizenId: string, body: CreatePlanWire): Promise<ChangedWire> {
    return firstValueFrom(this.http.post<ChangedWire>(`${caseOf(citizenId)}/plans`, body));
  }

  change(citizenId: string, planId: string, body: ChangePlanWire): Promise<ChangedWire> {
    return firstValueFrom(this.http.patch<ChangedWire>(planOf(citizenId, planId), body));
  }

  arrange(citizenId: string, planId: string, body: ArrangeGoalsWire): Promise<ChangedWire> {
    return firstValueFrom(this.http.patch<ChangedWire>(`${planOf(citizenId, planId)}/arrangement`, body));
  }

  publish(citizenId: string, planId: string, body: PublishPlanWire): Promise<ChangedWire> {
    return firstValueFrom(this.http.post<ChangedWire>(`${planOf(citizenId, planId)}/publications`, body));
  }

  addGoal(citizenId: string, planId: string, body: AddGoalWire): Promise<ChangedWire> {
    return firstValueFrom(this.http.post<ChangedWire>(`${planOf(citizenId, planId)}/goals`, body));
  }

  changeGoal(citizenId: string, goalId: string, body: ChangeGoalWire): Promise<ChangedWire> {
    return firstValueFrom(this.http.patch<ChangedWire>(goalOf(citizenId, goalId), body));
  }

  closeGoal(citizenId: string, goalId: string, body: CloseGoalWire): Promise<ChangedWire> {
    return firstValueFrom(this.http.post<ChangedWire>(`${goalOf(citizenId, goalId)}/status`, body));
  }

  serveGoal(citizenId: string, offerId: string, body: ServeGoalWire): Promise<ChangedWire> {
    const address = `${caseOf(citizenId)}/offers/${encodeURIComponent(offerId)}/goal`;
    return firstValueFrom(this.http.put<ChangedWire>(address, body));
  }

  /** `before`: the page starts behind this version; `null`: at the newest. */
  versions(citizenId: string, planId: string, before: number | null): Promise<PlanVersionsWire> {
    const params = before === null ? {} : { before };
    return firstValueFrom(this.http.get<PlanVersionsWire>(`${planOf(citizenId, planId)}/versions`, { params }));
  }

  compare(citizenId: string, planId: string, from: number, to: number): Promise<PlanComparisonWire> {
    const params = { from, to };
    return firstValueFrom(this.http.get<PlanComparisonWire>(`${planOf(citizenId, planId)}/comparison`, { params }));
  }

  occupations(q: string): Promise<OccupationsWire> {
    return firstValueFrom(this.http.get<OccupationsWire>('/api/occupations', { params: { q } }));
  }
}

function caseOf(citizenId: string): string {
  return `/api/citizens/${encodeURIComponent(citizenId)}`;
}

function planOf(citizenId: string, planId: string): string {
  return `${caseOf(citizenId)}/plans/${encodeURIComponent(planId)}`;
}

function goalOf(citizenId: string, goalId: string): string {
  return `${caseOf(citizenId)}/goals/${encodeURIComponent(goalId)}`;
}
