export {
  DEMO_PARTS,
  fixedPeople,
  type DemoPart,
  type DemoPerson,
  type People,
  type PeopleSource,
} from './people/demo-person';
export { CaseloadPeople } from './people/caseload-people';
export {
  startIdentityProvider,
  type IdentityCode,
  type IdentityOptions,
  type IdentityProvider,
} from './provider/start-identity-provider';
export type { ClientRegistration } from './provider/provider-configuration';
