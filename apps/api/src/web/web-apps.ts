import { join } from 'node:path';
import type { AccessRole } from '@rettid/domain';
import { WebAssets } from './web-assets';

/** The application of an audience: where it is served, and from which folder of the house its build comes. */
const APPS = {
  staff: { base: '/jobcenter/', project: 'workspace' },
  citizen: { base: '/borger/', project: 'citizen' },
} as const;
export type Audience = keyof typeof APPS;

/** Where somebody's own application begins. */
export function homeOf(role: AccessRole): string {
  return APPS[audienceOf(role)].base;
}

export function audienceOf(role: AccessRole): Audience {
  return role === 'citizen' ? 'citizen' : 'staff';
}

/** The builds of both applications, each read when it is first asked for, and again while it is missing. */
export class WebApps {
  private readonly read = new Map<Audience, WebAssets>();

  /** @param root folder of the applications, each with its build in `<project>/dist/browser` */
  constructor(private readonly root: string) {}

  /** @returns `null` where the application has not been built */
  async of(audience: Audience): Promise<WebAssets | null> {
    const known = this.read.get(audience);
    if (known !== undefined) return known;
    const assets = await WebAssets.read(join(this.root, APPS[audience].project, 'dist', 'browser'));
    if (assets !== null) this.read.set(audience, assets);
    return assets;
  }
}
