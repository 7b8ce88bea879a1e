import type { Room } from '../changes/room';

export const ASSIGNMENTS_ROOM: Room = { controllers: [], providers: () => [] };
