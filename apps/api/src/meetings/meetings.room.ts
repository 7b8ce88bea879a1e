import type { Room } from '../changes/room';

export const MEETINGS_ROOM: Room = { controllers: [], providers: () => [] };
