import type { ProblemCode } from '@rettid/contracts';

interface ProblemText {
  readonly title: string;
  /** What happened and what to do about it; a thrower that knows better brings its own. */
  readonly detail: string;
}

export const PROBLEM_TEXTS: Readonly<Record<ProblemCode, ProblemText>> = {
  request_malformed: {
    title: 'Forespørgslen kan ikke læses',
    detail: 'Forespørgslen følger ikke reglerne for HTTP eller JSON. Ret den, og send den igen.',
  },
  validation_failed: {
    title: 'Forespørgslen har fejl',
    detail: 'Ret de felter, der er nævnt, og send forespørgslen igen.',
  },
  cursor_invalid: {
    title: 'Markøren er ugyldig',
    detail: 'Markøren hører ikke til denne liste med disse filtre. Begynd forfra uden markør.',
  },
  not_signed_in: {
    title: 'Du er ikke logget på',
    detail: 'Log på, og prøv igen.',
  },
  session_expired: {
    title: 'Du er blevet logget af',
    detail: 'Der er gået for lang tid, eller du er logget af et andet sted. Log på igen.',
  },
  permission_missing: {
    title: 'Det har du ikke adgang til',
    detail: 'Din rolle giver ikke adgang til dette. Spørg din leder, hvis du mener, at den burde.',
  },
  case_reason_required: {
    title: 'Sagen kræver en begrundelse',
    detail: 'Borgeren hører hverken til dig eller dit team. Skriv, hvorfor du har brug for at åbne sagen.',
  },
  csrf_token_invalid: {
    title: 'Forespørgslen kom ikke fra siden',
    detail: 'Genindlæs siden, og prøv igen.',
  },
  sign_in_refused: {
    title: 'Du kan ikke logge på her',
    detail: 'Login-tjenesten kender dig, men Rettid har ingen bruger til dig. Spørg din administrator.',
  },
  conflict: {
    title: 'Det passer ikke længere',
    detail: 'Det, du ændrer, er ændret i mellemtiden. Genindlæs siden, og prøv igen.',
  },
  record_changed: {
    title: 'Andre har ændret det samme',
    detail: 'Det, du retter, er ændret, siden du åbnede det. Se begge udgaver, og vælg, hvad der skal stå.',
  },
  transition_forbidden: {
    title: 'Det kan ikke gøres nu',
    detail: 'Det passer ikke med, hvor sagen står. Genindlæs siden, og prøv igen.',
  },
  caseload_busy: {
    title: 'Sagen er i brug',
    detail: 'Andre er ved at ændre sagen, eller sagerne er ved at blive indlæst. Prøv igen om lidt.',
  },
  too_many_requests: {
    title: 'For mange forsøg',
    detail: 'Vent et øjeblik, og prøv igen.',
  },
  sign_in_unavailable: {
    title: 'Login-tjenesten svarer ikke',
    detail: 'Prøv igen om lidt.',
  },
  resource_not_found: {
    title: 'Findes ikke',
    detail: 'Det, du spurgte efter, findes ikke, eller du har ikke adgang til det.',
  },
  route_not_found: {
    title: 'Adressen findes ikke',
    detail: 'Der er ingen tjeneste på denne adresse med denne metode. Se beskrivelsen i openapi.json.',
  },
  request_timeout: {
    title: 'Forespørgslen tog for lang tid',
    detail: 'Forespørgslen nåede ikke frem i tide. Send den igen.',
  },
  payload_too_large: {
    title: 'Forespørgslen er for stor',
    detail: 'Indholdet er større, end tjenesten tager imod.',
  },
  uri_too_long: {
    title: 'Adressen er for lang',
    detail: 'Adressen eller en del af den er længere, end tjenesten tager imod.',
  },
  media_type_unsupported: {
    title: 'Indholdets form kendes ikke',
    detail: 'Tjenesten tager kun imod application/json.',
  },
  host_misdirected: {
    title: 'Forkert vært',
    detail: 'Forespørgslen er sendt til en anden adresse end Rettids egen.',
  },
  headers_too_large: {
    title: 'Forespørgslens hoved er for stort',
    detail: 'Hovedet er større, end tjenesten tager imod.',
  },
  internal_error: {
    title: 'Der er sket en fejl',
    detail: 'Fejlen er noteret under forespørgslens nummer (instance). Prøv igen, eller giv nummeret til driften.',
  },
  not_ready: {
    title: 'Tjenesten er ikke klar',
    detail: 'Tjenesten kan ikke svare endnu. Prøv igen om lidt; årsagen står i loggen.',
  },
};
