import type { AssignmentRole, TargetGroup } from '../facts/codes';
import { coordinatingCaseworker } from '../law/coordinating-caseworker/coordinating-caseworker.rule';
import { versionInForce } from '../law/rule-version';
import { Horizon } from '../law/horizon';
import type { PlainDate } from '../time/plain-date';

/**
 * The part in which somebody begins to answer for a citizen for whom nobody does: coordinating caseworker where the law asks
 * for one (LAB § 36), else authority caseworker.
 */
export function firstPart(targetGroup: TargetGroup | null, on: PlainDate): AssignmentRole {
  const version = versionInForce(coordinatingCaseworker.versions, new Horizon(on));
  const asks = targetGroup !== null && version?.groups.includes(targetGroup) === true;
  return asks ? 'coordinating' : 'authority';
}
