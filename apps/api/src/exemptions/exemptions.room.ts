import type { Room } from '../changes/room';

export const EXEMPTIONS_ROOM: Room = { controllers: [], providers: () => [] };
