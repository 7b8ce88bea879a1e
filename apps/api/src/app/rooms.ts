import { ASSIGNMENTS_ROOM } from '../assignments/assignments.room';
import { CHANGES_ROOM } from '../changes/changes.room';
import type { Room } from '../changes/room';
import { EXEMPTIONS_ROOM } from '../exemptions/exemptions.room';
import { MEETINGS_ROOM } from '../meetings/meetings.room';
import { NO_SHOW_ROOM } from '../no-show/no-show.room';
import { OFFERS_ROOM } from '../offers/offers.room';
import { PLANS_ROOM } from '../plans/plans.room';
import { TODAY_ROOM } from '../today/today.room';

/** The rooms in which caseworkers change things. */
export const ROOMS: readonly Room[] = [
  CHANGES_ROOM,
  MEETINGS_ROOM,
  NO_SHOW_ROOM,
  PLANS_ROOM,
  OFFERS_ROOM,
  EXEMPTIONS_ROOM,
  ASSIGNMENTS_ROOM,
  TODAY_ROOM,
];
