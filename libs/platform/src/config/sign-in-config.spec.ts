import { CodedError } from '../errors/coded-error';
import { loadConfig } from './config';

const OIDC = { OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_ID: 'rettid', OIDC_CLIENT_SECRET: 'hunter2' };

function refusalOf(environment: Record<string, string>): string {
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof CodedError && error.code === 'config_invalid') return error.message;
    throw error;
  }
  throw new Error('the configuration was accepted');
}

describe('the configuration of sign-in', () => {
  it('takes any issuer, with the claims under its names', () => {
    const { oidc } = loadConfig({ ...OIDC, OIDC_SCOPE: 'openid rettid', OIDC_CLAIMS: 'role=roles, cpr=urn:dk:cpr' });
    expect(oidc).toEqual({
      issuer: 'https://login.example',
      clientId: 'rettid',
      clientSecret: 'hunter2',
      scope: 'openid rettid',
      claims: {
        staff_id: 'staff_id',
        jobcenter_id: 'jobcenter_id',
        role: 'roles',
        rights: 'rights',
        cpr: 'urn:dk:cpr',
        name: 'name',
      },
    });
  });

  it('asks for the rest once an issuer is named, and never repeats the secret', () => {
    const refusal = refusalOf({ OIDC_ISSUER: 'https://login.example' });
    expect(refusal).toContain('OIDC_CLIENT_ID=""');
    expect(refusal).toContain('OIDC_CLIENT_SECRET=(secret)');
    expect(refusalOf({ ...OIDC, OIDC_SCOPE: 'profile' })).not.toContain('hunter2');
  });

  it.each([
    ['OIDC_SCOPE', 'profile', /OIDC_SCOPE="profile": expected scopes/],
    ['OIDC_CLAIMS', 'shoe_size=x', /OIDC_CLAIMS="shoe_size=x": expected pairs/],
    ['OIDC_CLAIMS', 'role', /OIDC_CLAIMS="role": expected pairs/],
    ['OIDC_ISSUER', 'login.example', /OIDC_ISSUER="login.example": expected a URL/],
    ['PUBLIC_URL', 'https://rettid.example/app', /PUBLIC_URL=.* without a path/],
    ['PUBLIC_URL', 'https://user@rettid.example', /PUBLIC_URL=.* without a path/],
    ['PUBLIC_URL', 'ftp://rettid.example', /PUBLIC_URL=.*expected a URL that starts with https:/],
    ['TRUST_PROXY', 'the one in the cellar', /TRUST_PROXY=.*expected true, false/],
    ['SESSION_IDLE_MINUTES', '0', /SESSION_IDLE_MINUTES="0"/],
    ['SESSION_MAX_HOURS', '25', /SESSION_MAX_HOURS="25"/],
    ['RATE_LIMIT_SIGN_IN', '0', /RATE_LIMIT_SIGN_IN="0"/],
  ])('refuses %s=%s', (name, value, expected) => {
    expect(refusalOf({ ...OIDC, [name]: value })).toMatch(expected);
  });

  it('refuses plain http in production, for the issuer and for itself', () => {
    const plain = { ...OIDC, OIDC_ISSUER: 'http://login.example', PUBLIC_URL: 'http://rettid.example' };
    expect(loadConfig(plain)).toMatchObject({ publicUrl: 'http://rettid.example' });
    const refusal = refusalOf({ ...plain, NODE_ENV: 'production' });
    expect(refusal).toMatch(/PUBLIC_URL=.*https:\/\//);
    expect(refusal).toMatch(/OIDC_ISSUER=.*https:\/\//);
  });

  it('takes the addresses of proxies, or all, or none', () => {
    expect(loadConfig({ TRUST_PROXY: 'true' }).trustProxy).toBe(true);
    expect(loadConfig({ TRUST_PROXY: 'false' }).trustProxy).toBe(false);
    expect(loadConfig({ TRUST_PROXY: '10.0.0.0/8, ::1' }).trustProxy).toEqual(['10.0.0.0/8', '::1']);
  });
});
