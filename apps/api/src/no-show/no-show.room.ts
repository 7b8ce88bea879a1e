import type { Room } from '../changes/room';

export const NO_SHOW_ROOM: Room = { controllers: [], providers: () => [] };
