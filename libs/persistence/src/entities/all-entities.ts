/** Every entity; a test holds them against the migrated schema. */
export const ALL_ENTITIES: (new () => object)[] = [];
