import type { Room } from '../changes/room';

export const PLANS_ROOM: Room = { controllers: [], providers: () => [] };
