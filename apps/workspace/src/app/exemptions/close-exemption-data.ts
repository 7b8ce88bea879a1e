import type { RoomExemptionWire } from '@rettid/contracts';

/** What the ending of an exemption is begun with. */
export interface CloseExemptionData {
  readonly exemption: RoomExemptionWire;
  /** `refuse`: decide that it is not extended. */
  readonly how: 'close' | 'refuse';
}
