/** Text that is harmless as data and does harm where somebody takes it for program or markup. */
export const HOSTILE_TEXTS = [
  `'; DROP TABLE citizens; --`,
  `' OR '1'='1`,
  `$1); SELECT pg_sleep(5); --`,
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{constructor.constructor("return process")()}}',
  '${7*7}',
  '../../../../etc/passwd',
  '\u0000',
  '\u202Etxt.exe',
  '=HYPERLINK("http://example.org")',
];
